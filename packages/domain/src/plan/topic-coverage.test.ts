import { expect, test } from 'vitest'
import { dutiesIn, missingDuties, topicCoverage, USUAL_DUTIES } from './index.ts'

test('duties are known by the words that plans have for them', () => {
  expect([...dutiesIn('三月召开教代会，征集提案；组织女教工健步走。')].toSorted()).toEqual([
    'cultureAndSport',
    'proposals',
    'staffCongress',
    'womenWorkers',
  ])
  expect(dutiesIn('').size).toBe(0)
})

test('coverage names the plans that speak of a duty, and the duties in nobody’s plan', () => {
  const coverage = topicCoverage([
    { id: 'a', text: '召开教代会，慰问困难教职工。' },
    { id: 'b', text: '召开职代会，组织体检。' },
  ])
  expect(coverage.find(({ duty }) => duty === 'staffCongress')?.inPlans).toEqual(['a', 'b'])
  expect(coverage.find(({ duty }) => duty === 'healthCheck')?.inPlans).toEqual(['b'])
  const missing = missingDuties(coverage)
  expect(missing).toContain('elections')
  expect(missing).not.toContain('warmth')
  expect(coverage.map(({ duty }) => duty)).toEqual(Object.keys(USUAL_DUTIES))
})

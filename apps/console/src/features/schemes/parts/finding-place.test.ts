import { buildPreset, lintScheme, type Scheme } from '@jianjia/domain/scheme'
import { expect, test } from 'vitest'
import { findingsByPlace, placeOf } from './finding-place.ts'

function built(parameters: Record<string, string | number>): Scheme {
  const result = buildPreset('schoolUnionAnnual', parameters)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.scheme
}

test('a sum that is wrong stands at its category and at the whole, a line that counts papers at the line', () => {
  const scheme = built({ warmthPoints: '12', dispatchMeasure: 'submitted', modelMin: '75' })
  const at = findingsByPlace(scheme, lintScheme(scheme))
  expect(at('category-duties').map(({ code }) => code)).toEqual(['categorySumMismatch'])
  expect(at('category-democracy')).toEqual([])
  expect(at('whole').map(({ code }) => code)).toContain('totalMismatch')
  expect(at('levels').map(({ code }) => code)).toEqual(['levelOrder'])
  const papers = lintScheme(scheme).find(({ code }) => code === 'countsDocuments')
  if (!papers) throw new Error('the line that counts papers was not found')
  expect(placeOf(papers, scheme)).toMatch(/^item-/)
  expect(at(placeOf(papers, scheme))).toContainEqual(papers)
})

test('every finding has a place, also one of a path that is not known', () => {
  const scheme = built({})
  expect(placeOf({ path: 'quotas[0].ties' }, scheme)).toBe('quotas')
  expect(placeOf({ path: 'prerequisites[0].fact' }, scheme)).toBe('levels')
  expect(placeOf({ path: 'items[99]' }, scheme)).toBe('whole')
  expect(placeOf({ path: '$' }, scheme)).toBe('whole')
})

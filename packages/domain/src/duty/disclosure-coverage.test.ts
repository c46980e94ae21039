import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, plainDate } from '../kernel/index.ts'
import { type Disclosed, disclosureCoverage } from './disclosure-coverage.ts'

const period = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }
const words = [
  { word: '财务收支', heading: '经费', must: true },
  { word: '评优评先', heading: '教职工', must: true },
  { word: '学校荣誉', heading: null, must: false },
]
const told = (word: string, day: string, onTime: boolean | null = null): Disclosed => ({
  ...{ word, day: plainDate(day), onTime },
})
const statesOn = (today: string, ...disclosed: Disclosed[]) =>
  disclosureCoverage(words, disclosed, { period, today: plainDate(today) }).cells.map(({ state }) => state)

test('what has to be made known is due until the period ends, and missed afterwards; the rest is open', () => {
  expect(statesOn('2026-12-31')).toEqual(['due', 'due', 'open'])
  expect(statesOn('2027-01-01')).toEqual(['missed', 'missed', 'open'])
  expect(statesOn('2026-06-01', told('财务收支', '2025-12-31'))).toEqual(['due', 'due', 'open'])
  expect(statesOn('2026-06-01', told('财务收支', '2026-06-02'))).toEqual(['due', 'due', 'open'])
})

test('on time, late and without a day are told apart; one that is late is not hidden by others', () => {
  const disclosed = [
    ...[told('财务收支', '2026-03-01', true), told('财务收支', '2026-06-01', false)],
    ...[told('评优评先', '2026-03-01', true), told('评优评先', '2026-04-01')],
    ...[told('学校荣誉', '2026-03-01'), told('收费', '2026-03-01')],
  ]
  expect(statesOn('2026-07-01', ...disclosed)).toEqual(['late', 'onTime', 'undated'])
  const coverage = disclosureCoverage(words, disclosed, { period, today: plainDate('2026-07-01') })
  expect(coverage).toMatchObject({ must: 2, mustDone: 2, unlisted: 1 })
  expect(coverage.cells[0]).toMatchObject({ count: 2, lastOn: '2026-06-01' })
})

test('every record of the period is counted in exactly one place, whatever there is', () => {
  const anyDisclosed = fc.record({
    word: fc.constantFrom('财务收支', '评优评先', '学校荣誉', '收费'),
    day: fc.integer({ min: -60, max: 420 }).map((days) => addDays(period.start, days)),
    onTime: fc.constantFrom(true, false, null),
  })
  fc.assert(
    fc.property(fc.array(anyDisclosed), fc.integer({ min: 0, max: 420 }), (disclosed, days) => {
      const today = addDays(period.start, days)
      const { cells, unlisted, mustDone } = disclosureCoverage(words, disclosed, { period, today })
      let inTime = 0
      for (const { day } of disclosed) if (day >= period.start && day <= period.end && day <= today) inTime += 1
      expect(cells.reduce((all, { count }) => all + count, unlisted)).toBe(inTime)
      const done = cells.map(({ state }) => !['due', 'missed', 'open'].includes(state))
      expect(done).toEqual(cells.map(({ count }) => count > 0))
      expect(mustDone).toBe(done.slice(0, 2).filter(Boolean).length)
    }),
  )
})

import { expect, test } from 'vitest'
import { idOf } from '../../testing/assessment-rows.ts'
import { type EntryId, plainDate } from '../kernel/index.ts'
import { type EnteredRecord, keepingOf } from './late-entries.ts'

const year = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }
const entered = (n: number, day: string, recordedOn: string): EnteredRecord => ({
  ...{ entryId: idOf<EntryId>(n), day: plainDate(day), recordedOn: plainDate(recordedOn) },
})

test.each([
  ['in time', '2026-03-01', '2026-03-31', 0, 0],
  ['a day too late', '2026-03-01', '2026-04-01', 1, 0],
  ['before the last fortnight', '2026-12-10', '2026-12-17', 0, 0],
  ['on its first day', '2026-12-10', '2026-12-18', 0, 1],
  ['on the last day', '2026-12-31', '2026-12-31', 0, 1],
  ['after the period', '2026-05-01', '2027-01-05', 1, 1],
])('%s: of %s, entered on %s', (_what, day, recordedOn, late, inLastDays) => {
  expect(keepingOf([entered(1, day, recordedOn)], year)).toEqual({ records: 1, late, inLastDays })
})

test('a record counts once, whatever it gives to a line', () => {
  const twice = [entered(1, '2026-01-01', '2026-06-01'), entered(1, '2026-01-01', '2026-06-01')]
  expect(keepingOf([...twice, entered(2, '2026-01-01', '2026-01-02')], year)).toMatchObject({ records: 2, late: 1 })
  expect(keepingOf([], year)).toEqual({ records: 0, late: 0, inLastDays: 0 })
})

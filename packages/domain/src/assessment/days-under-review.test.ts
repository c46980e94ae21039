import { expect, test } from 'vitest'
import { plainDate } from '../kernel/index.ts'
import { checkNotUnderReview, type SheetUnderReview } from './days-under-review.ts'

const SHEET: SheetUnderReview = {
  ...{ assessmentName: '2026 年度考核', handedInOn: plainDate('2026-11-20'), reviewDueOn: plainDate('2026-12-15') },
  days: { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') },
}
const outcome = (days: string[], sheet = SHEET) => {
  const checked = checkNotUnderReview(days.map(plainDate), [sheet])
  return checked.ok ? 'ok' : checked.refusal.code
}

test.each([
  ['its first day', ['2026-01-01'], 'entryUnderReview'],
  ['the day of handing in', ['2026-11-20'], 'entryUnderReview'],
  ['the day before the window', ['2025-12-31'], 'ok'],
  ['the day after handing in', ['2026-11-21'], 'ok'],
  ['moved into the window', ['2025-12-31', '2026-03-01'], 'entryUnderReview'],
  ['moved out of it', ['2026-03-01', '2026-11-21'], 'entryUnderReview'],
])('%s', (_, days, expected) => expect(outcome(days)).toBe(expected))

test('a scheme that asks for no records locks none', () => {
  expect(outcome(['2026-03-01'], { ...SHEET, days: undefined })).toBe('ok')
})

test('the refusal names the assessment, and until when', () => {
  expect(checkNotUnderReview([plainDate('2026-03-01')], [SHEET])).toMatchObject({
    refusal: { detail: { assessment: '2026 年度考核', handedInOn: '2026-11-20' }, until: '2026-12-15', path: ['day'] },
  })
})

import { describe, expect, test } from 'vitest'
import { plainDate } from '../kernel/index.ts'
import { extendDeadline, waiveSelfAssessment } from './adjust-deadline.ts'

const unit = { name: '芦花小学工会', state: 'open', exempt: false, dueOn: plainDate('2026-12-10') } as const
const context = { today: plainDate('2026-12-08'), reviewDue: plainDate('2026-12-20') }

describe('extension', () => {
  test('moves the day later, up to the reviewers’ last day', () => {
    for (const day of ['2026-12-11', '2026-12-20']) expect(extendDeadline(unit, plainDate(day), context).ok).toBe(true)
    for (const day of ['2026-12-09', '2026-12-10', '2026-12-21'])
      expect(extendDeadline(unit, plainDate(day), context)).toMatchObject({
        refusal: { code: 'datesOutOfOrder', path: ['dueOn'] },
      })
  })
  test('after the day has passed it may be today, and never the past', () => {
    const later = { ...context, today: plainDate('2026-12-15') }
    expect(extendDeadline(unit, plainDate('2026-12-15'), later).ok).toBe(true)
    expect(extendDeadline(unit, plainDate('2026-12-14'), later).ok).toBe(false)
  })
})

test('only what is still owed can be extended or lifted', () => {
  const submitted = { ...unit, state: 'selfAssessed' } as const
  const exempt = { ...unit, exempt: true }
  const day = plainDate('2026-12-12')
  expect(extendDeadline(submitted, day, context)).toMatchObject({ refusal: { code: 'alreadySubmitted' } })
  expect(waiveSelfAssessment(submitted)).toMatchObject({ refusal: { code: 'alreadySubmitted' } })
  expect(extendDeadline(exempt, day, context)).toMatchObject({ refusal: { code: 'unitExempt' } })
  expect(waiveSelfAssessment(exempt)).toMatchObject({ refusal: { code: 'unitExempt' } })
  expect(waiveSelfAssessment(unit)).toEqual({ ok: true, value: 'selfAssessed' })
})

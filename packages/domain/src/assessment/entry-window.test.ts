import { expect, test } from 'vitest'
import { addDays, plainDate } from '../kernel/index.ts'
import { deadlinePassed, movedDay } from './entry-window.ts'

const usualDue = plainDate('2026-12-10')
const extended = (days: number) => ({
  adjustment: { kind: 'extension', dueOn: addDays(usualDue, days), reason: '停电两天' } as const,
  ...{ by: '林干部', on: plainDate('2026-12-09') },
})

test('a day that was moved says from when, why and by whom; a waiver or an earlier day moves nothing', () => {
  expect(movedDay({ usualDue, decision: extended(3) })).toEqual({
    ...{ insteadOf: usualDue, reason: '停电两天', by: '林干部' },
  })
  expect(movedDay({ usualDue, decision: extended(0) })).toBeNull()
  expect(movedDay({ usualDue, decision: extended(-2) })).toBeNull()
  const waived = { adjustment: { kind: 'waiver', reason: '校舍搬迁' }, by: '林干部', on: usualDue } as const
  expect(movedDay({ usualDue, decision: waived })).toBeNull()
  expect(movedDay({ usualDue, decision: null })).toBeNull()
})

test('who is late is told of the extension that is over, and nothing of one that never was', () => {
  const late = plainDate('2026-12-13')
  expect(deadlinePassed(late, movedDay({ usualDue, decision: extended(3) })).refusal).toEqual({
    code: 'deadlinePassed',
    detail: { dueOn: late, insteadOf: usualDue, reason: '停电两天', by: '林干部' },
    until: late,
  })
  expect(deadlinePassed(late).refusal.detail).toEqual({ dueOn: late })
  expect(deadlinePassed(late, { insteadOf: usualDue, reason: '停电两天' }).refusal.detail).not.toHaveProperty('by')
})

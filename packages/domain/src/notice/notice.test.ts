import { expect, test } from 'vitest'
import { EVENT_KINDS, isEventKind, MUTABLE_KINDS, NOTICE_KINDS, NOTICES } from './index.ts'

test('a duty cannot be silenced, everything else can', () => {
  for (const kind of NOTICE_KINDS) expect(MUTABLE_KINDS.includes(kind)).toBe(!NOTICES[kind].isDuty)
  expect(MUTABLE_KINDS).not.toContain('obligationReminder')
  expect(MUTABLE_KINDS).not.toContain('planReturned')
  expect(MUTABLE_KINDS).toContain('planMonth')
})
test('a kind has a form of its own or that of events', () => {
  expect(EVENT_KINDS.every((kind) => isEventKind(kind))).toBe(true)
  expect(NOTICE_KINDS.filter((kind) => !isEventKind(kind))).toEqual([
    ...['obligationReminder', 'planMonth', 'keyPointsIssued', 'keyPointsChanged'],
  ])
  for (const kind of NOTICE_KINDS) expect(kind).toMatch(/^[a-zA-Z]{1,40}$/)
})

import { expect, test } from 'vitest'
import { addDays, plainDate } from '../kernel/index.ts'
import {
  dueStage,
  EVENT_KINDS,
  isEventKind,
  isSeenByAssignment,
  MUTABLE_KINDS,
  NOTICE_KINDS,
  NOTICES,
  rolesTold,
  secondFactorStage,
} from './index.ts'

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
test('whoever leads is told only of what they may see, and one person by name or by assignment', () => {
  expect(rolesTold('planReturned')).toEqual(['chair', 'groupLeader'])
  for (const kind of ['assessmentOpened', 'selfDue', 'resultPublished', 'titleDue'] as const)
    expect(rolesTold(kind), kind).toEqual(['chair'])
  expect(rolesTold('sheetContested')).toEqual(['districtOfficer'])
  for (const kind of NOTICE_KINDS)
    if (NOTICES[kind].to === 'person')
      // What is about the own account, or asked of one person alone, is seen by everybody; everything else by assignment.
      expect([rolesTold(kind), isSeenByAssignment(kind)]).toEqual([
        [],
        !['secondFactorDue', 'voiceAsked', 'voiceExtended'].includes(kind),
      ])
    else expect(rolesTold(kind).length, kind).toBeGreaterThan(0)
})
test('three days before its last day something is due soon, for seven days afterwards it is late', () => {
  const due = plainDate('2026-12-10')
  const stages = [-4, -3, 0, 1, 7, 8].map((days) => dueStage(due, addDays(due, days)))
  expect(stages).toEqual([null, 'soon', 'soon', 'late', 'late', null])
})
test('that a second step is asked for is told 14, 7 and 1 day before, and no longer when the day has come', () => {
  const from = plainDate('2026-12-20')
  const stages = [15, 14, 8, 7, 2, 1, 0, -1].map((days) => secondFactorStage(from, addDays(from, -days)))
  expect(stages).toEqual([null, 14, 14, 7, 7, 1, null, null])
  expect(secondFactorStage(null, from)).toBeNull()
})

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
    if (NOTICES[kind].to === 'person') expect([rolesTold(kind), isSeenByAssignment(kind)]).toEqual([[], true])
    else expect(rolesTold(kind).length, kind).toBeGreaterThan(0)
})
test('three days before its last day something is due soon, for seven days afterwards it is late', () => {
  const due = plainDate('2026-12-10')
  const stages = [-4, -3, 0, 1, 7, 8].map((days) => dueStage(due, addDays(due, days)))
  expect(stages).toEqual([null, 'soon', 'soon', 'late', 'late', null])
})

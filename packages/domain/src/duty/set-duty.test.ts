import { expect, test } from 'vitest'
import { DutyId, PersonId, plainDate } from '../kernel/index.ts'
import { FIRST_WORDS } from '../ledger/index.ts'
import { DutyDraft, type Duty } from './duty.ts'
import { dutyStanding } from './duty-standing.ts'
import { firstDuties } from './first-duties.ts'
import { changeDuty, endDuty, setDuty } from './set-duty.ts'
import { tellDuty } from './tell-duty.ts'

const today = plainDate('2026-11-22')
const words = {
  visitKind: FIRST_WORDS.visitKind.map(({ word }) => word),
  disclosureIndicator: FIRST_WORDS.disclosureIndicator.map(({ word }) => word),
}
const context = { today, words }

const monthly: DutyDraft = {
  ...{ name: '每月开会', unitKinds: ['branch'], soonDays: 7, startsOn: plainDate('2026-11-01') },
  counted: { metric: 'meeting.held', kinds: ['committee'] },
  cadence: { kind: 'every', cycle: 'month', year: 'calendar', times: 1, pause: [] },
}
const stored: Duty = {
  ...{ ...monthly, startsOn: plainDate('2026-03-01'), endsOn: null, version: 1 },
  id: DutyId.parse('00000000-0000-4000-8000-00000000000d'),
}
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code)

test('what is offered to begin with may be asked, reads as a sentence, and finds nobody late', () => {
  for (const draft of firstDuties(today)) {
    expect(DutyDraft.parse(draft)).toEqual(draft)
    expect(codeOf(setDuty(draft, context))).toBe('ok')
    const unit = {
      ...{ openedOn: plainDate('2000-01-01'), measures: [] },
      roster: [{ personId: PersonId.parse('00000000-0000-4000-8000-000000000001'), joinedOn: plainDate('2000-01-01') }],
    }
    const duty = { ...draft, id: stored.id, endsOn: null, version: 1 }
    expect([draft.name, dutyStanding(duty, unit, today).state]).not.toContain('missed')
  }
  expect(firstDuties(today).map((draft) => tellDuty(draft).zh)).toEqual([
    '召开会议（工会委员会会议、工会两委会会议）：每月至少 1 次（7、8月除外）',
    '召开会议（教职工（代表）大会）：每学年至少 1 次',
    '走访慰问：每 36 个月内对每位会员一次',
    '开展活动：每季度至少 1 次',
    '开展师德活动：每学期至少 1 次',
    '开展法治学习：每年至少 1 次',
    '开展安全巡查：每学期至少 1 次',
  ])
})

test('a duty begins with the running turn at the earliest, and counts what is listed', () => {
  const early = { ...monthly, startsOn: plainDate('2026-10-31') }
  expect(setDuty(early, context)).toMatchObject({
    refusal: { code: 'startsTooEarly', detail: { earliest: '2026-11-01' }, path: ['startsOn'] },
  })
  const everybody: DutyDraft = {
    ...{ ...monthly, counted: { metric: 'visit.done', kinds: ['普访'] }, cadence: { kind: 'everybody', months: 36 } },
    startsOn: plainDate('2023-11-23'),
  }
  expect(codeOf(setDuty(everybody, context))).toBe('ok')
  expect(codeOf(setDuty({ ...everybody, startsOn: plainDate('2023-11-22') }, context))).toBe('startsTooEarly')
  const unlisted = { ...everybody, counted: { ...everybody.counted, kinds: ['随便看看'] } }
  expect(codeOf(setDuty(unlisted, context))).toBe('wordNotListed')
  const unknown = { ...monthly, counted: { ...monthly.counted, kinds: ['party'] } }
  expect(codeOf(setDuty(unknown, context))).toBe('wordNotListed')
})

test('only what tells of members can be asked for everybody, and only months rest', () => {
  const wrong = [
    { ...monthly, cadence: { kind: 'everybody', months: 36 } },
    { ...monthly, counted: { metric: 'dispatch.submitted', kinds: [] } },
    { ...monthly, counted: { metric: 'activity.attendance', kinds: [] } },
    { ...monthly, cadence: { ...monthly.cadence, cycle: 'quarter', pause: [7] } },
  ]
  expect(wrong.map((draft) => DutyDraft.safeParse(draft).success)).toEqual([false, false, false, false])
})

test('a duty that asks something else is followed by another one; what it has asked stays', () => {
  const named = { ...stored, name: '委员会例会' }
  expect(changeDuty(stored, named, context)).toMatchObject({ value: { becomes: 'named' } })
  const twice: DutyDraft = {
    ...monthly,
    cadence: { kind: 'every', cycle: 'month', year: 'calendar', times: 2, pause: [] },
  }
  expect(changeDuty(stored, twice, context)).toMatchObject({ value: { becomes: 'followed', endsOn: '2026-10-31' } })
  const yearly: DutyDraft = {
    ...{ ...monthly, startsOn: plainDate('2026-01-01') },
    cadence: { kind: 'every', cycle: 'year', year: 'calendar', times: 1, pause: [] },
  }
  expect(codeOf(changeDuty(stored, yearly, context))).toBe('startsTooEarly')
  const later = { ...stored, startsOn: plainDate('2027-01-01') }
  expect(changeDuty(later, twice, context)).toMatchObject({ refusal: { code: 'startsTooEarly' } })
  expect(changeDuty(later, { ...twice, startsOn: plainDate('2026-12-01') }, context)).toMatchObject({
    value: { becomes: 'followed', endsOn: '2026-12-31' },
  })
})

test('a duty ends yesterday at the earliest, so that it asks nothing from today on, and only once', () => {
  expect(codeOf(endDuty(stored, plainDate('2026-11-21'), today))).toBe('ok')
  const later = { ...stored, startsOn: plainDate('2027-01-01') }
  expect(endDuty(later, today, today)).toEqual({ ok: true, value: '2026-12-31' })
  expect(codeOf(endDuty(stored, plainDate('2026-11-20'), today))).toBe('startsTooEarly')
  expect(codeOf(endDuty({ ...stored, endsOn: plainDate('2026-10-01') }, today, today))).toBe('dutyOver')
  expect(codeOf(changeDuty({ ...stored, endsOn: plainDate('2026-10-01') }, monthly, context))).toBe('dutyOver')
})

import type { PlainDate } from '../kernel/index.ts'
import { earliestStart } from './cadence.ts'
import type { DutyDraft } from './duty.ts'

type First = Omit<DutyDraft, 'startsOn'>

const every = (
  cycle: 'month' | 'quarter' | 'halfYear' | 'year',
  year: 'calendar' | 'school',
  pause: number[] = [],
) => ({
  ...{ kind: 'every' as const, cycle, year, times: 1, pause },
})

/**
 * What a district is offered to begin with (domain.md S05, S20, S34, S46, S60, S69): rhythms that unions' own plans name.
 * Nothing holds until the district takes it.
 */
const FIRST: readonly First[] = [
  {
    ...{ name: '工会委员会每月开会', soonDays: 7, unitKinds: ['branch'], cadence: every('month', 'school', [7, 8]) },
    counted: { metric: 'meeting.held', kinds: ['committee', 'twoCommittees'] },
  },
  {
    ...{ name: '每学年召开教职工（代表）大会', soonDays: 60, unitKinds: ['branch'], cadence: every('year', 'school') },
    counted: { metric: 'meeting.held', kinds: ['congress'] },
  },
  {
    ...{ name: '三年内普访每位会员', soonDays: 90, unitKinds: ['branch'] },
    cadence: { kind: 'everybody', months: 36 },
    counted: { metric: 'visit.done', kinds: [] },
  },
  {
    ...{ name: '每季度开展文体活动', soonDays: 21, unitKinds: ['branch'], cadence: every('quarter', 'calendar') },
    counted: { metric: 'activity.held', kinds: [] },
  },
  {
    ...{ name: '每学期开展师德活动', soonDays: 30, unitKinds: ['branch'], cadence: every('halfYear', 'school') },
    counted: { metric: 'ethics.held', kinds: [] },
  },
  {
    ...{ name: '每年开展法治学习', soonDays: 60, unitKinds: ['branch'], cadence: every('year', 'calendar') },
    counted: { metric: 'legal.held', kinds: [] },
  },
  {
    ...{ name: '每学期安全巡查', soonDays: 30, unitKinds: ['branch'], cadence: every('halfYear', 'school') },
    counted: { metric: 'safety.tour', kinds: [] },
  },
]

/** The usual duties as they may begin today: with the turn that runs, or for everybody from today on. */
export function firstDuties(today: PlainDate): readonly DutyDraft[] {
  return FIRST.map((each) => ({
    ...each,
    startsOn: each.cadence.kind === 'everybody' ? today : earliestStart(each.cadence, today),
  }))
}

import {
  addDays,
  addMonths,
  compare,
  type Exact,
  exact,
  fromInteger,
  type PersonId,
  type PlainDate,
  plainDate,
  sum,
} from '../kernel/index.ts'
import type { Measure } from '../ledger/index.ts'
import { contains, covers, type DatePair } from '../period/index.ts'
import { type Every, type Everybody, isPaused, nextTurn, turnOf, turnsWithin } from './cadence.ts'
import type { Counted, Duty } from './duty.ts'

/**
 * `done` for now · `due` later in the running turn · `soon`: within the last days of it · `missed`: a turn is over
 * without it · `idle`: nothing is asked now.
 */
export const DUTY_STATES = ['missed', 'soon', 'due', 'done', 'idle'] as const
export type DutyState = (typeof DUTY_STATES)[number]

/** What of a measure a duty looks at. */
export type CountedMeasure = Pick<Measure, 'day' | 'metric' | 'amount' | 'subject' | 'kind'>

export interface Turn extends DatePair {
  readonly count: Exact
  readonly times: number
  /** `open` while it runs and not enough was done. */
  readonly state: 'met' | 'missed' | 'open'
}

/** One person's turn. */
export interface MemberTurn {
  readonly personId: PersonId
  /** The last record since the duty began; null = none. */
  readonly lastOn: PlainDate | null
  /** By when the next one is asked. */
  readonly until: PlainDate
  readonly state: Exclude<DutyState, 'idle'>
}

interface Standing {
  readonly state: DutyState
  /** The last day for what is asked next; null where nothing is. */
  readonly until: PlainDate | null
  /** The first day after the oldest turn of those missed last in a row; null where none is. */
  readonly missedSince: PlainDate | null
}

export interface TimesStanding extends Standing {
  readonly kind: 'every'
  /** The turn that runs; null where nothing is asked today. */
  readonly running: Turn | null
  /** Turns of the last twelve months, the oldest first, the running one last. */
  readonly turns: readonly Turn[]
}

export interface MembersStanding extends Standing {
  readonly kind: 'everybody'
  readonly members: readonly MemberTurn[]
}

export type DutyStanding = TimesStanding | MembersStanding

/** A unit that owes the duty, with what its records and its roster say. Of `measures` more may be given than count. */
export interface DutyUnit {
  readonly openedOn: PlainDate
  readonly measures: readonly CountedMeasure[]
  /** The members of today; empty where the duty asks nothing for each of them. */
  readonly roster: readonly { readonly personId: PersonId; readonly joinedOn: PlainDate }[]
}

/** How far back turns are told. */
export const TOLD_MONTHS = 12

/** The days of the records that a standing can depend on. */
export function daysLookedAt({ cadence, startsOn }: Pick<Duty, 'cadence' | 'startsOn'>, today: PlainDate): DatePair {
  if (cadence.kind === 'everybody') return { start: startsOn, end: today }
  const told = addMonths(today, -TOLD_MONTHS)
  const first = startsOn > told ? startsOn : told
  return { start: turnOf(cadence, first < today ? first : today).start, end: today }
}

/** Whether a duty holds on a day. */
export function holdsOn({ startsOn, endsOn }: Pick<Duty, 'startsOn' | 'endsOn'>, today: PlainDate): boolean {
  return startsOn <= today && (endsOn === null || endsOn >= today)
}

/** Whether a measure is one that a duty or a target counts. */
export function isCounted({ metric, kinds }: Counted, measure: CountedMeasure): boolean {
  return measure.metric === metric && (kinds.length === 0 || (measure.kind !== null && kinds.includes(measure.kind)))
}

/** How one unit stands with one duty on a day. Recomputed from the records each time, never kept. */
export function dutyStanding(duty: Duty, unit: DutyUnit, today: PlainDate): DutyStanding {
  const measures = unit.measures.filter((each) => each.day <= today && isCounted(duty.counted, each))
  const asked = { duty, unit: { ...unit, measures }, today }
  return duty.cadence.kind === 'every'
    ? timesStanding({ ...asked, cadence: duty.cadence })
    : membersStanding({ ...asked, cadence: duty.cadence })
}

interface Asked<Cadence> {
  readonly duty: Duty
  readonly cadence: Cadence
  readonly unit: DutyUnit
  readonly today: PlainDate
}

/** The days on which a unit can owe the duty: turns that are over count only where they lie wholly within them. */
function daysAsked({ duty, unit }: Asked<unknown>): DatePair {
  const start = duty.startsOn > unit.openedOn ? duty.startsOn : unit.openedOn
  return { start, end: duty.endsOn ?? FAR_OFF }
}

const FAR_OFF = plainDate('9999-12-31')

function timesStanding(asked: Asked<Every>): TimesStanding {
  const { duty, cadence, unit, today } = asked
  const running = turnOf(cadence, today)
  const days = daysAsked(asked)
  const first = turnOf(cadence, addDays(addMonths(today, -TOLD_MONTHS), 1))
  const isAsked = days.start <= today && running.end <= days.end && !isPaused(cadence, running)
  const told = turnsWithin(cadence, { start: first.start, end: addDays(running.start, -1) })
  const past = told.filter((turn) => covers(days, turn))
  const turns = [...past, ...(isAsked ? [running] : [])].map((turn): Turn => {
    const count = sum(unit.measures.filter(({ day }) => contains(turn, day)).map(({ amount }) => exact(amount)))
    const isMet = compare(count, fromInteger(cadence.times)) >= 0
    return { ...turn, count, times: cadence.times, state: isMet ? 'met' : turn.end < today ? 'missed' : 'open' }
  })
  const now = isAsked ? (turns.at(-1) ?? null) : null
  const over = turns.filter(({ end }) => end < today)
  const missed = over.slice(over.findLastIndex(({ state }) => state === 'met') + 1)
  const oldest = missed[0]
  const missedSince = oldest === undefined ? null : addDays(oldest.end, 1)
  return {
    ...{ kind: 'every', running: now, turns, missedSince },
    state: stateOfTurns(now, { missedSince, today, soonDays: duty.soonDays }),
    until: now === null || now.state === 'met' ? null : now.end,
  }
}

interface Told {
  readonly missedSince: PlainDate | null
  readonly today: PlainDate
  readonly soonDays: number
}

/** How far ahead something that is due stands among the things of the day. */
const NEAR_DAYS = 31

/** Whether it is to be shown to whoever has to do it: missed, soon over, or due within a month. */
export function isPressing({ state, until }: DutyStanding, today: PlainDate): boolean {
  return (
    state === 'missed' || state === 'soon' || (state === 'due' && until !== null && until <= addDays(today, NEAR_DAYS))
  )
}

function stateOfTurns(now: Turn | null, { missedSince, today, soonDays }: Told): DutyState {
  if (now?.state === 'met') return 'done'
  if (missedSince !== null) return 'missed'
  if (now === null) return 'idle'
  return today >= addDays(now.end, -soonDays) ? 'soon' : 'due'
}

function membersStanding({ duty, cadence, unit, today }: Asked<Everybody>): MembersStanding {
  const last = new Map<string, PlainDate>()
  for (const { subject, day } of unit.measures)
    if (subject !== null && day >= duty.startsOn && day > (last.get(subject) ?? '')) last.set(subject, day)
  const members = unit.roster.map(({ personId, joinedOn }): MemberTurn => {
    const lastOn = last.get(personId) ?? null
    const since = [duty.startsOn, joinedOn, lastOn ?? joinedOn].toSorted().at(-1) ?? joinedOn
    const until = nextTurn(cadence, since)
    return { personId, lastOn, until, state: stateOfMember({ lastOn, until }, today, duty.soonDays) }
  })
  const waiting = members.filter(({ state }) => state !== 'done').map(({ until }) => until)
  const until = waiting.toSorted()[0] ?? null
  const state = DUTY_STATES.find((each) => members.some((member) => member.state === each)) ?? 'idle'
  const missedSince = until !== null && until < today ? addDays(until, 1) : null
  return { kind: 'everybody', members, state, until, missedSince }
}

function stateOfMember(
  { lastOn, until }: Pick<MemberTurn, 'lastOn' | 'until'>,
  today: PlainDate,
  soonDays: number,
): MemberTurn['state'] {
  if (until < today) return 'missed'
  if (today >= addDays(until, -soonDays)) return 'soon'
  return lastOn === null ? 'due' : 'done'
}

import {
  type Db,
  findActor,
  findCalendarLink,
  findLanguage,
  inLocal,
  inTenant,
  listUnitNames,
  type TenantRead,
} from '@jianjia/db'
import { listOwedReports } from '@jianjia/db/home'
import { countChangesForUnits, listRounds } from '@jianjia/db/obligation'
import { listPlanOutcomes, listPlansBetween, listVersionItems } from '@jianjia/db/plan'
import type { PlainDate, UnitId } from '@jianjia/domain/kernel'
import { effectiveDueOn } from '@jianjia/domain/obligation'
import type { DatePair } from '@jianjia/domain/period'
import {
  type CalendarEvent,
  calendarDays,
  eventsBetween,
  type ItemEvent,
  itemStandings,
  planEvents,
  type ReportEvent,
  reportUid,
} from '@jianjia/domain/plan'
import { type Actor, inScope, type Language, LANGUAGES, scopeOf } from '@jianjia/domain/policy'
import { hashCalendarToken } from './calendar-token.ts'

export interface OpenedCalendar {
  readonly events: readonly CalendarEvent[]
  /** That of whoever made the link. */
  readonly language: Language
}

/**
 * What a calendar link opens today: what the own units promise and owe, and for whoever sets rounds the days on which they
 * fall due. Undefined where the link has ended, was never made, or is of an account that is disabled or has no post: the
 * posts of today decide, as they do for whoever signs in. Reads and writes nothing.
 */
export async function calendarOf(db: Db, token: string): Promise<OpenedCalendar | undefined> {
  const link = await inLocal(db, 'read', async (read) => {
    const found = await findCalendarLink(read, hashCalendarToken(token))
    return found && { ...found, language: (await findLanguage(read, found.accountId)) ?? LANGUAGES[0] }
  })
  if (link === undefined) return undefined
  return inTenant(db, link.districtId, 'read', async (read) => {
    const found = await findActor(read, link.accountId)
    if (found === undefined || found.actor.posts.length === 0) return undefined
    const { actor, today } = found
    const days = calendarDays(today)
    const events = await Promise.all([
      itemEvents(read, { unitIds: unitsToRead(actor), days, today }),
      owedEvents(read, ownUnits(actor, 'plan.write')),
      askedEvents(read, { unitIds: ownUnits(actor, 'obligation.set'), days, today }),
    ])
    return { events: eventsBetween(events.flat(), days), language: link.language }
  })
}

/** The units of the actor's own posts in which the action is theirs. */
function ownUnits(actor: Actor, action: 'plan.write' | 'obligation.set'): readonly UnitId[] {
  const scope = scopeOf(actor, action)
  return [...new Set(actor.posts.filter(({ unitPath }) => inScope(scope, unitPath)).map(({ unitId }) => unitId))]
}

/**
 * Whose plans stand in the calendar: those of the own units (本单位: the unit of a post and those on its way up, without the
 * root) that the actor may read; never those of all units that somebody may read.
 */
function unitsToRead(actor: Actor): readonly UnitId[] {
  const scope = scopeOf(actor, 'plan.read')
  const ways = actor.posts.flatMap(({ unitPath }) => unitPath.map((_unit, depth) => unitPath.slice(0, depth + 1)))
  const own = ways.filter((way) => way.length > 1 && inScope(scope, way))
  return [...new Set(own.flatMap((way) => way.at(-1) ?? []))]
}

interface Wanted {
  readonly unitIds: readonly UnitId[]
  readonly days: DatePair
  readonly today: PlainDate
}

async function itemEvents(read: TenantRead, { unitIds, days, today }: Wanted): Promise<readonly ItemEvent[]> {
  if (unitIds.length === 0) return []
  const plans = await listPlansBetween(read, { unitIds, from: days.start, to: days.end })
  if (plans.length === 0) return []
  const planIds = plans.map(({ planId }) => planId)
  const [names, outcomes, versions] = await Promise.all([
    listUnitNames(read, { unitIds, day: today }),
    listPlanOutcomes(read, plans, today),
    listVersionItems(read, planIds),
  ])
  const [outcomeOf, versionsOf] = [
    new Map(outcomes.map((outcome) => [outcome.planId, outcome])),
    Map.groupBy(versions, ({ planId }) => planId),
  ]
  return plans.flatMap(({ planId, unitId, title, period }) => {
    const outcome = outcomeOf.get(planId)
    return planEvents({
      ...{ planId, title, period, unitName: names.get(unitId) ?? '', versions: versionsOf.get(planId) ?? [] },
      ...{ standings: outcome ? itemStandings(outcome) : [], progress: outcome?.progress ?? [] },
    })
  })
}

async function owedEvents(read: TenantRead, unitIds: readonly UnitId[]): Promise<readonly ReportEvent[]> {
  if (unitIds.length === 0) return []
  const owed = await listOwedReports(read, unitIds)
  const asked = owed.map(({ roundId, unitId, ...report }) => ({ ...report, roundId, unitId }))
  return withChanges(
    read,
    asked.map(({ roundId, unitId, unitName, kind, period, dueOn, adjustment }) => ({
      ...{ kind: 'owed', roundId, unitId, unitName, report: kind, period, cancelled: false },
      day: effectiveDueOn({ dueOn, adjustment }),
    })),
  )
}

async function askedEvents(read: TenantRead, { unitIds, days, today }: Wanted): Promise<readonly ReportEvent[]> {
  if (unitIds.length === 0) return []
  const [rounds, names] = await Promise.all([
    listRounds(read, { dueFrom: days.start, dueTo: days.end }),
    listUnitNames(read, { unitIds, day: today }),
  ])
  return withChanges(
    read,
    rounds
      .filter(({ unitId }) => unitIds.includes(unitId))
      .map(({ id, unitId, kind, period, dueOn, state }) => ({
        ...{ kind: 'asked', roundId: id, unitId, unitName: names.get(unitId) ?? '', report: kind, day: dueOn },
        ...{ period: period.label, cancelled: state === 'cancelled' },
      })),
  )
}

type Unchanged = Omit<ReportEvent, 'uid' | 'sequence' | 'changedAt'>

async function withChanges(read: TenantRead, events: readonly Unchanged[]): Promise<readonly ReportEvent[]> {
  if (events.length === 0) return []
  const counted = await countChangesForUnits(read, events)
  const changesOf = new Map(counted.map((row) => [reportUid(row.roundId, row.unitId), row]))
  return events.flatMap((event) => {
    const uid = reportUid(event.roundId, event.unitId)
    const changed = changesOf.get(uid)
    return changed === undefined ? [] : [{ ...event, uid, sequence: changed.changes, changedAt: changed.changedAt }]
  })
}

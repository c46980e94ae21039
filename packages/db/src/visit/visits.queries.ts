import type { VisitFinding, VisitState } from '@jianjia/domain/assessment'
import type { AssessmentId, PersonId, PlainDate, UnitId, VisitId } from '@jianjia/domain/kernel'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import { namesToday } from '../org/names-today.ts'

/** What decides who may act on a visit, and whether it still lasts. */
export interface VisitHead {
  readonly visitId: VisitId
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly leaderId: PersonId
  readonly heldOn: PlainDate
  readonly state: VisitState
  readonly summary: string
  readonly version: number
}

export function findVisit(read: TenantRead, visitId: VisitId): Promise<VisitHead | undefined> {
  return headOf(read, visitId).executeTakeFirst()
}

/** The visit, held until the end of the change: what ends it and what is written in it come one after the other. */
export function lockVisit(tx: Tx, visitId: VisitId): Promise<VisitHead | undefined> {
  return headOf(tx, visitId).forNoKeyUpdate().executeTakeFirst()
}

function headOf(read: TenantRead, visitId: VisitId) {
  return read
    .selectFrom('visit')
    .select(['id as visitId', 'assessment_id as assessmentId', 'unit_id as unitId', 'leader_id as leaderId'])
    .select(['held_on as heldOn', 'state', 'summary', 'version'])
    .where('district_id', '=', read.districtId)
    .where('id', '=', visitId)
}

export interface VisitorRow {
  readonly visitId: VisitId
  readonly personId: PersonId
  readonly name: string
}

/** Who goes on these visits, by the pinyin of their names. */
export async function listVisitors(read: TenantRead, visitIds: readonly VisitId[]): Promise<readonly VisitorRow[]> {
  if (visitIds.length === 0) return []
  return read
    .selectFrom('visit_member as m')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'm.person_id'),
    )
    .select(['m.visit_id as visitId', 'm.person_id as personId', 'p.name'])
    .where('m.district_id', '=', read.districtId)
    .where(sql<boolean>`m.visit_id = any(${visitIds}::uuid[])`)
    .orderBy('p.pinyin')
    .orderBy('p.id')
    .execute()
}

export interface VisitRow extends VisitHead {
  readonly assessmentName: string
  readonly unitName: string
}

export interface VisitsAsked {
  /** Only visits of this assessment. */
  readonly assessmentId?: AssessmentId | undefined
  /** Only visits on which this person goes; undefined = all of the tenant. */
  readonly visitorId?: PersonId | undefined
}

/** The visits that are planned first, by day; then those that are over, the latest first. At most 500. */
export function listVisits(read: TenantRead, { assessmentId, visitorId }: VisitsAsked): Promise<readonly VisitRow[]> {
  return read
    .selectFrom('visit as v')
    .innerJoin('assessment as a', (join) =>
      join.on('a.district_id', '=', read.districtId).onRef('a.id', '=', 'v.assessment_id'),
    )
    .innerJoin(namesToday(read), 'n.unit_id', 'v.unit_id')
    .select(['v.id as visitId', 'v.assessment_id as assessmentId', 'v.unit_id as unitId', 'v.leader_id as leaderId'])
    .select(['v.held_on as heldOn', 'v.state', 'v.summary', 'v.version', 'a.name as assessmentName'])
    .select('n.name as unitName')
    .where('v.district_id', '=', read.districtId)
    .$if(assessmentId !== undefined, (query) => query.where('v.assessment_id', '=', assessmentId ?? null))
    .$if(visitorId !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('visit_member as m')
            .select('m.visit_id')
            .where('m.district_id', '=', read.districtId)
            .whereRef('m.visit_id', '=', 'v.id')
            .where('m.person_id', '=', visitorId ?? null),
        ),
      ),
    )
    .orderBy(sql`v.state <> 'planned'`)
    .orderBy(sql`case when v.state = 'planned' then v.held_on end`)
    .orderBy('v.held_on', 'desc')
    .orderBy(sql`n.name collate app.zh`)
    .limit(500)
    .execute()
}

export interface KeptVisitLine {
  readonly itemId: string
  readonly finding: VisitFinding | null
  readonly note: string
  readonly savedBy: string
  readonly version: number
}

export function listKeptLines(read: TenantRead, visitId: VisitId): Promise<readonly KeptVisitLine[]> {
  return read
    .selectFrom('visit_line as l')
    .innerJoin('person as p', (join) => join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'l.saved_by'))
    .select(['l.item_id as itemId', 'l.finding', 'l.note', 'p.name as savedBy', 'l.version'])
    .where('l.district_id', '=', read.districtId)
    .where('l.visit_id', '=', visitId)
    .execute()
}

/** Whether somebody goes on a visit, or reviews the unit that is visited. */
export async function findOwnPartOfVisit(
  read: TenantRead,
  { visitId, assessmentId, unitId }: VisitHead,
  personId: PersonId,
): Promise<{ readonly visits: boolean; readonly reviews: boolean }> {
  const found = await read
    .selectNoFrom(({ exists, selectFrom }) => [
      exists(
        selectFrom('visit_member as m')
          .select('m.visit_id')
          .where('m.district_id', '=', read.districtId)
          .where('m.visit_id', '=', visitId)
          .where('m.person_id', '=', personId),
      ).as('visits'),
      exists(
        selectFrom('review_assignment as r')
          .select('r.id')
          .where('r.district_id', '=', read.districtId)
          .where('r.assessment_id', '=', assessmentId)
          .where('r.unit_id', '=', unitId)
          .where('r.reviewer_id', '=', personId)
          .where('r.withdrawn_at', 'is', null),
      ).as('reviews'),
    ])
    .executeTakeFirstOrThrow()
  return { visits: Boolean(found.visits), reviews: Boolean(found.reviews) }
}

import type { ObjectionOpinion, ObjectionState } from '@jianjia/domain/assessment'
import type { BinderObjection } from '@jianjia/domain/binder'
import type { AssessmentId, ObjectionId, PersonId, PlainDate, ResultSetId, UnitId } from '@jianjia/domain/kernel'
import type { AskedObjection, WaitingObjections } from '@jianjia/domain/task'
import { sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'
import { namesToday } from '../org/names-today.ts'

/** What decides who may act on an objection, and whether it still waits. */
export interface ObjectionHead {
  readonly objectionId: ObjectionId
  readonly assessmentId: AssessmentId
  readonly unitId: UnitId
  readonly resultSetId: ResultSetId
  /** Null = the whole result. */
  readonly itemId: string | null
  readonly answerBy: PlainDate
  readonly state: ObjectionState
  readonly version: number
}

const HEAD = [
  ...['o.id as objectionId', 'o.assessment_id as assessmentId', 'o.unit_id as unitId'],
  ...['o.result_set_id as resultSetId', 'o.answer_by as answerBy', 'o.state', 'o.version'],
] as const

export function findObjection(read: TenantRead, objectionId: ObjectionId): Promise<ObjectionHead | undefined> {
  return headOf(read, objectionId).executeTakeFirst()
}

/** The objection, held until the end of the change. */
export function lockObjection(tx: Tx, objectionId: ObjectionId): Promise<ObjectionHead | undefined> {
  return headOf(tx, objectionId).forNoKeyUpdate().executeTakeFirst()
}

function headOf(read: TenantRead, objectionId: ObjectionId) {
  return read
    .selectFrom('objection as o')
    .select(['o.id as objectionId', 'o.assessment_id as assessmentId', 'o.unit_id as unitId'])
    .select(['o.result_set_id as resultSetId', 'o.answer_by as answerBy', 'o.state', 'o.version'])
    .select(sql<string | null>`nullif(o.item_id, '')`.as('itemId'))
    .where('o.district_id', '=', read.districtId)
    .where('o.id', '=', objectionId)
}

export interface ObjectionRow extends ObjectionHead {
  readonly assessmentName: string
  readonly unitName: string
  readonly reason: string
  readonly raisedBy: string
  readonly raisedAt: Date
  readonly answer: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  /** The version of the result that it is about, and the one that upholding it has made. */
  readonly resultNumber: number
  readonly correctedNumber: number | null
  /** How many reviewers were asked, and how many have answered. */
  readonly asked: number
  readonly advised: number
}

export interface ObjectionsAsked {
  readonly objectionId?: ObjectionId | undefined
  readonly assessmentId?: AssessmentId | undefined
  readonly unitId?: UnitId | undefined
  /** Of these units, or about which this person was asked; undefined = of the whole tenant. */
  readonly visibleTo?: { readonly unitIds: readonly UnitId[]; readonly personId: PersonId } | undefined
}

/** Objections, those that wait first, by the day by which they are answered. At most 500. */
export async function listObjections(read: TenantRead, asked: ObjectionsAsked): Promise<readonly ObjectionRow[]> {
  const district = read.districtId
  const { objectionId, assessmentId, unitId, visibleTo } = asked
  const rows = await read
    .selectFrom('objection as o')
    .innerJoin('assessment as a', (join) =>
      join.on('a.district_id', '=', district).onRef('a.id', '=', 'o.assessment_id'),
    )
    .innerJoin('result_set as r', (join) =>
      join.on('r.district_id', '=', district).onRef('r.id', '=', 'o.result_set_id'),
    )
    .leftJoin('result_set as c', (join) =>
      join.on('c.district_id', '=', district).onRef('c.id', '=', 'o.corrected_set_id'),
    )
    .innerJoin('person as p', (join) => join.on('p.district_id', '=', district).onRef('p.id', '=', 'o.raised_by'))
    .leftJoin('person as d', (join) => join.on('d.district_id', '=', district).onRef('d.id', '=', 'o.decided_by'))
    .innerJoin(namesToday(read), 'n.unit_id', 'o.unit_id')
    .select(HEAD)
    .select([
      'a.name as assessmentName',
      'n.name as unitName',
      'o.reason',
      'p.name as raisedBy',
      'o.raised_at as raisedAt',
    ])
    .select(['o.answer', 'd.name as decidedBy', 'o.decided_at as decidedAt'])
    .select(['r.number as resultNumber', 'c.number as correctedNumber'])
    .select(sql<string | null>`nullif(o.item_id, '')`.as('itemId'))
    .select(
      sql<number>`(select count(*)::int from app.objection_opinion w where w.district_id = ${district}
        and w.objection_id = o.id)`.as('asked'),
    )
    .select(
      sql<number>`(select count(w.given_at)::int from app.objection_opinion w where w.district_id = ${district}
        and w.objection_id = o.id)`.as('advised'),
    )
    .where('o.district_id', '=', district)
    .$if(objectionId !== undefined, (query) => query.where('o.id', '=', objectionId ?? null))
    .$if(assessmentId !== undefined, (query) => query.where('o.assessment_id', '=', assessmentId ?? null))
    .$if(unitId !== undefined, (query) => query.where('o.unit_id', '=', unitId ?? null))
    .$if(visibleTo !== undefined, (query) =>
      query.where(
        sql<boolean>`(o.unit_id = any(${visibleTo?.unitIds ?? []}::uuid[]) or exists (
          select from app.objection_opinion w where w.district_id = ${district} and w.objection_id = o.id
            and w.reviewer_id = ${visibleTo?.personId ?? null}))`,
      ),
    )
    .orderBy(sql`o.state <> 'raised'`)
    .orderBy(sql`case when o.state = 'raised' then o.answer_by end`)
    .orderBy('o.raised_at', 'desc')
    .orderBy('o.id')
    .limit(500)
    .execute()
  return rows
}

export interface OpinionRow {
  readonly reviewerId: PersonId
  readonly reviewer: string
  readonly opinion: ObjectionOpinion | null
  readonly note: string | null
  readonly givenAt: Date | null
}

/** Who was asked about an objection and what they say, by the pinyin of their names. */
export function listOpinions(read: TenantRead, objectionId: ObjectionId): Promise<readonly OpinionRow[]> {
  return read
    .selectFrom('objection_opinion as w')
    .innerJoin('person as p', (join) =>
      join.on('p.district_id', '=', read.districtId).onRef('p.id', '=', 'w.reviewer_id'),
    )
    .select(['w.reviewer_id as reviewerId', 'p.name as reviewer', 'w.opinion', 'w.note', 'w.given_at as givenAt'])
    .where('w.district_id', '=', read.districtId)
    .where('w.objection_id', '=', objectionId)
    .orderBy('p.pinyin')
    .orderBy('p.id')
    .execute()
}

/** Objections that wait for an answer, of each assessment. One statement. */
export async function listWaitingObjections(
  read: TenantRead,
  assessmentId?: AssessmentId,
): Promise<readonly WaitingObjections[]> {
  const { rows } = await sql<WaitingObjections>`
    select o.assessment_id as "assessmentId", a.name, count(*)::int as count, min(o.answer_by) as "dueOn"
    from app.objection o
    join app.assessment a on a.district_id = ${read.districtId} and a.id = o.assessment_id
    where o.district_id = ${read.districtId} and o.state = 'raised'
      and (${assessmentId ?? null}::uuid is null or o.assessment_id = ${assessmentId ?? null}::uuid)
    group by o.assessment_id, a.name order by min(o.answer_by), o.assessment_id`.execute(read)
  return rows
}

/** Objections about which a person was asked and has said nothing yet. One statement. */
export async function listAskedObjections(read: TenantRead, reviewerId: PersonId): Promise<readonly AskedObjection[]> {
  const district = read.districtId
  const { rows } = await sql<AskedObjection>`
    select o.assessment_id as "assessmentId", a.name, o.unit_id as "unitId", n.name as "unitName",
      count(*)::int as count, min(o.answer_by) as "dueOn"
    from app.objection_opinion w
    join app.objection o on o.district_id = ${district} and o.id = w.objection_id and o.state = 'raised'
    join app.assessment a on a.district_id = ${district} and a.id = o.assessment_id
    join app.unit_name n on n.district_id = ${district} and n.unit_id = o.unit_id and n.voided_at is null
      and daterange(n.valid_from, n.valid_to, '[]') @> app.today(${district})
    where w.district_id = ${district} and w.reviewer_id = ${reviewerId} and w.given_at is null
    group by o.assessment_id, a.name, o.unit_id, n.name order by min(o.answer_by), o.assessment_id, o.unit_id`.execute(
    read,
  )
  return rows
}

/** Earlier objections of a unit to a line, held: of two that are raised at once the second sees the first. */
export async function lockObjectionsOf(
  tx: Tx,
  { assessmentId, unitId, itemId }: Pick<ObjectionHead, 'assessmentId' | 'unitId' | 'itemId'>,
): Promise<readonly { readonly state: ObjectionState }[]> {
  await tx
    .selectFrom('assessment_unit')
    .select('unit_id')
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', assessmentId)
    .where('unit_id', '=', unitId)
    .forNoKeyUpdate()
    .execute()
  return tx
    .selectFrom('objection')
    .select('state')
    .where('district_id', '=', tx.districtId)
    .where('assessment_id', '=', assessmentId)
    .where('unit_id', '=', unitId)
    .where('item_id', '=', itemId ?? '')
    .execute()
}

/** The objections of a unit with their days, in the order in which they were raised. One statement. */
export async function listToldObjections(
  read: TenantRead,
  { assessmentId, unitId }: Pick<ObjectionHead, 'assessmentId' | 'unitId'>,
): Promise<readonly (Omit<BinderObjection, 'itemName'> & { readonly itemId: string | null })[]> {
  const district = read.districtId
  const zone = sql`(select d.time_zone from app.district d where d.id = ${district})`
  const { rows } = await sql<Omit<BinderObjection, 'itemName'> & { itemId: string | null }>`
    select nullif(o.item_id, '') as "itemId", o.state, o.reason, o.answer, c.number as "correctedNumber",
      (o.raised_at at time zone ${zone})::date as "raisedOn", (o.decided_at at time zone ${zone})::date as "answeredOn"
    from app.objection o
    left join app.result_set c on c.district_id = ${district} and c.id = o.corrected_set_id
    where o.district_id = ${district} and o.assessment_id = ${assessmentId} and o.unit_id = ${unitId}
    order by o.raised_at, o.id`.execute(read)
  return rows
}

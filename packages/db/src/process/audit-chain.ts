import type { PlainDate } from '@jianjia/domain/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { TenantRead, Tx } from '../frame/handles.ts'

/** As many as one statement links; a day of a district has fewer. */
const LINKED_AT_ONCE = 500

/** Everything that a line says, in one text that no setting of a connection changes. */
function textOf(line: string): RawBuilder<string> {
  const [a, at] = [sql.ref(line), sql.ref(`${line}.at`)]
  return sql<string>`(to_jsonb(${a}) - 'at' || jsonb_build_object('at', (extract(epoch from ${at}) * 1000)::bigint))::text`
}

/**
 * Puts the lines of the audit log that are not in the chain yet at its end, in no order that tells when they came; gives
 * how many. It waits for nobody and nobody waits for it: of two at once one links, the other finds nothing to do.
 */
export function sealAuditLog(tx: Tx): Promise<number> {
  return linkLines(tx, {
    order: sql`line.id`,
    sealedOn: sql`app.today(${tx.districtId})`,
    isDue: sql`true`,
  })
}

/**
 * The same for a history that was told and not lived: the lines of all days before today, in the order of their times,
 * each as the night after its day would have sealed it.
 */
export function sealToldNights(tx: Tx): Promise<number> {
  const day = sql`(line.at at time zone (select d.time_zone from app.district d where d.id = ${tx.districtId}))::date`
  return linkLines(tx, {
    order: sql`line.at, line.id`,
    sealedOn: sql`${day} + 1`,
    isDue: sql`${day} < app.today(${tx.districtId})`,
  })
}

interface Linking {
  readonly order: RawBuilder<unknown>
  readonly sealedOn: RawBuilder<unknown>
  readonly isDue: RawBuilder<unknown>
}

async function linkLines(tx: Tx, { order, sealedOn, isDue }: Linking): Promise<number> {
  const district = tx.districtId
  // Whoever gets this reads what was linked before in a statement of its own, and so goes on from its end.
  const { rows: locks } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`audit chain ${district}`}, 0)) as mine`.execute(tx)
  if (locks[0]?.mine !== true) return 0
  const { rows } = await sql<{ position: string }>`
    with recursive head as (
      select position, hash from app.audit_chain where district_id = ${district} order by position desc limit 1
    ),
    fresh as materialized (
      select row_number() over (order by ${order}) as n, line.id, ${textOf('line')} as text, ${sealedOn} as sealed_on
      from app.audit_log line
      where line.district_id = ${district} and ${isDue} and not exists (
        select from app.audit_chain c where c.district_id = ${district} and c.line_id = line.id)
      order by ${order} limit ${LINKED_AT_ONCE}
    ),
    linked as (
      select fresh.n, coalesce((select position from head), 0) + 1 as position, fresh.id, fresh.sealed_on,
        encode(sha256(convert_to(coalesce((select hash from head), '') || fresh.text, 'UTF8')), 'hex') as hash
      from fresh where fresh.n = 1
      union all
      select fresh.n, linked.position + 1, fresh.id, fresh.sealed_on,
        encode(sha256(convert_to(linked.hash || fresh.text, 'UTF8')), 'hex')
      from linked join fresh on fresh.n = linked.n + 1
    )
    insert into app.audit_chain (district_id, position, line_id, hash, sealed_on)
    select ${district}, position, id, hash, sealed_on from linked returning position`.execute(tx)
  return rows.length
}

export interface ChainHead {
  /** How many lines the chain holds. */
  readonly position: number
  readonly hash: string
  readonly day: string
}

export interface ChainState {
  /** Undefined while nothing was sealed. */
  readonly head: ChainHead | undefined
  /** Lines in the chain that say something else than when they were sealed, or stand at another place. */
  readonly changed: number
  /** Lines in the chain that are not in the log any more, and links that are missing between two others. */
  readonly removed: number
  /** Lines that have waited for more than two days to be sealed, or were sealed so late: the job rests, or somebody wrote them in afterwards. */
  readonly late: number
}

/** Every link of a tenant beside what the log says now: `seen`, with what is wrong with each. */
function linksAsTheyAre(read: TenantRead): RawBuilder<unknown> {
  const district = read.districtId
  return sql`
    with chain as (
      select c.position, c.line_id, c.hash, c.sealed_on, lag(c.hash) over way as before, lag(c.position) over way as place
      from app.audit_chain c where c.district_id = ${district} window way as (order by c.position)
    ),
    seen as (
      select chain.position, chain.hash, chain.sealed_on, line.at, line.id is null as is_gone,
        coalesce(chain.place, 0) <> chain.position - 1 as has_gap,
        chain.hash <> encode(sha256(convert_to(coalesce(chain.before, '') || ${textOf('line')}, 'UTF8')), 'hex') as differs
      from chain left join app.audit_log line on line.district_id = ${district} and line.id = chain.line_id
    )`
}

/** Recomputes the whole chain of a tenant, in the database. */
export async function checkAuditChain(read: TenantRead): Promise<ChainState> {
  const district = read.districtId
  const { rows } = await sql<Omit<ChainState, 'head'> & Nullable<ChainHead>>`
    ${linksAsTheyAre(read)},
    waiting as (
      select count(*)::int as n from app.audit_log line
      where line.district_id = ${district} and line.at < app.now() - interval '2 days' and not exists (
        select from app.audit_chain c where c.district_id = ${district} and c.line_id = line.id)
    ),
    head as (select position, hash, sealed_on from seen order by position desc limit 1)
    select
      count(*) filter (where not is_gone and differs)::int as changed,
      count(*) filter (where is_gone or has_gap)::int as removed,
      count(*) filter (where at < sealed_on - interval '2 days')::int + (select n from waiting) as late,
      (select position::int from head) as position, (select hash from head) as hash, (select sealed_on from head) as day
    from seen`.execute(read)
  const [row] = rows
  if (row === undefined) throw new Error('an aggregate gave no row')
  const { changed, removed, late, position, hash, day } = row
  const isEmpty = position === null || hash === null || day === null
  return { head: isEmpty ? undefined : { position, hash, day }, changed, removed, late }
}

/** What was sealed on one day. */
export interface ChainDay {
  readonly day: PlainDate
  /** Lines that were sealed on it. */
  readonly lines: number
  /** The place in the chain of its last line, and the hash there: written down elsewhere, it proves all lines before. */
  readonly position: number
  readonly hash: string
  /** Links of it that say something else than the log, or stand at another place. */
  readonly broken: number
}

export interface ChainDays {
  readonly days: readonly ChainDay[]
  readonly total: number
  /** The first day with a broken link; null where every link holds. */
  readonly firstBreak: PlainDate | null
}

/** One page of the days on which something was sealed, the latest first; the whole chain is recomputed for it. */
export async function listChainDays(
  read: TenantRead,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ChainDays> {
  const { rows } = await sql<Nullable<ChainDay> & Omit<ChainDays, 'days'>>`
    ${linksAsTheyAre(read)},
    days as (
      select sealed_on as day, count(*)::int as lines, max(position)::int as position,
        (array_agg(hash order by position desc))[1] as hash,
        count(*) filter (where is_gone or has_gap or coalesce(differs, false))::int as broken
      from seen group by sealed_on
    ),
    told as (select count(*)::int as total, min(day) filter (where broken > 0) as "firstBreak" from days),
    page as (select * from days order by day desc offset ${offset} limit ${limit})
    select page.*, told.total, told."firstBreak" from told left join page on true order by page.day desc`.execute(read)
  const [first] = rows
  const days = rows.flatMap(({ day, lines, position, hash, broken }) =>
    day === null || lines === null || position === null || hash === null || broken === null
      ? []
      : [{ day, lines, position, hash, broken }],
  )
  return { days, total: first?.total ?? 0, firstBreak: first?.firstBreak ?? null }
}

type Nullable<Fields> = { readonly [Name in keyof Fields]: Fields[Name] | null }

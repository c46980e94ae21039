import type { PlanId } from '@jianjia/domain/kernel'
import { PlanContent, textOfContent } from '@jianjia/domain/plan'
import { sql } from 'kysely'
import type { TenantRead } from '../frame/handles.ts'

interface TextRow {
  readonly planId: PlanId
  /** Of the file; null where the plan was typed. */
  readonly text: string | null
  /** Items that somebody has added beside the file. */
  readonly added: readonly string[]
  readonly content: unknown
}

/**
 * The words of some plans as they were handed in last: those of the file, of which a piece among several is cut out, and the
 * items that were added by hand; without a file what was typed. One statement, in any order.
 */
export async function listPlanTexts(
  read: TenantRead,
  planIds: readonly PlanId[],
): Promise<ReadonlyMap<PlanId, string>> {
  const { rows } = await sql<TextRow>`
    select p.id as "planId", d.text,
      jsonb_path_query_array(v.content, '$.items[*] ? (@.paragraphs.size() == 0).text') as added,
      case when d.text is null then v.content end as content
    from app.plan p
    join app.plan_version v on v.district_id = p.district_id and v.plan_id = p.id and v.number = p.number
    left join app.plan_source s on s.district_id = p.district_id and s.plan_id = p.id and s.seq = v.source_seq
    left join lateral (
      select min(n::text::int) as first, max(n::text::int) as last
      from jsonb_path_query(s.readings -> s.piece, '$.**.paragraphs[*]') as n
    ) r on jsonb_array_length(s.readings) > 1
    left join lateral (
      select string_agg(l.line ->> 'text', e'\n' order by l.at) as text
      from jsonb_array_elements(s.document) with ordinality as l (line, at)
      where r.first is null or (l.line ->> 'number')::int between r.first and r.last
    ) d on true
    where p.district_id = ${read.districtId} and p.id = any(${planIds}::uuid[])`.execute(read)
  return new Map(
    rows.map(({ planId, text, added, content }) => [
      planId,
      text === null ? textOfContent(PlanContent.parse(content)) : [text, ...added].join('\n'),
    ]),
  )
}

import { inTenant, newId } from '@jianjia/db'
import { insertResultSet } from '@jianjia/db/result'
import type { ApiBench } from '@jianjia/api/testing'
import type { AssessmentId, PersonId, ResultSetId, SchemeId, UnitId } from '@jianjia/domain/kernel'
import { plainDate } from '@jianjia/domain/kernel'

export const BRANCHES = 100

/** A published result of 100 branches in the bench's first tenant. */
export async function seedRanking({ db, scratch, tenant }: Pick<ApiBench, 'db' | 'scratch' | 'tenant'>) {
  const { districtId, units, people } = tenant
  const ids = { scheme: newId<SchemeId>(), assessment: newId<AssessmentId>(), set: newId<ResultSetId>() }
  const root = units.district.unitId
  const branches = Array.from({ length: BRANCHES }, () => newId<UnitId>())
  const person: PersonId = people.officer.personId
  const { owner } = scratch
  await owner.query(
    `insert into unit (district_id, id, kind, opened_on) select $1, unnest($2::uuid[]), 'branch', '2020-01-01'`,
    [districtId, branches],
  )
  await owner.query(
    `insert into placement (district_id, id, unit_id, unit_kind, parent_id, parent_kind, line, valid_from)
     select $1, gen_random_uuid(), unnest($2::uuid[]), 'branch', $3, 'district', 'union', '2020-01-01'`,
    [districtId, branches, root],
  )
  await owner.query(
    `insert into scheme (district_id, id, owner_unit_id, name, year_label, draft) values ($1, $2, $3, '量', '2026', '{}')`,
    [districtId, ids.scheme, root],
  )
  await owner.query(
    `insert into scheme_version (district_id, scheme_id, number, body, canonical, content_hash, structure_hash)
     values ($1, $2, 1, '{}', '', '', '')`,
    [districtId, ids.scheme],
  )
  await owner.query(
    `insert into assessment (district_id, id, assessor_unit_id, scheme_id, scheme_version, name, period_start,
       period_end, self_due_on, review_due_on, publicity_days, state)
     values ($1, $2, $3, $4, 1, '年度考核', '2026-01-01', '2026-12-31', '2026-12-10', '2026-12-20', 5, 'published')`,
    [districtId, ids.assessment, root, ids.scheme],
  )
  const set = {
    ...{ id: ids.set, assessmentId: ids.assessment, number: 1, canonical: '{}', contentHash: 'x', publishedBy: person },
    ...{ publicFrom: plainDate('2026-12-21'), publicTo: plainDate('2026-12-26'), answerBy: null },
  }
  const rows = branches.map((unitId, index) => {
    const total = (97 - index / 10).toFixed(1)
    const numbers = {
      total,
      totalNumber: total,
      final: total,
      finalNumber: total,
      percent: total,
      percentNumber: total,
    }
    const columns = { selfTotal: '98', reviewTotal: total, rank: index + 1, segmentRank: index + 1 }
    return {
      unitId,
      unitName: `第${index + 1}小学工会`,
      segment: 'primary',
      level: null,
      reasons: [],
      ...numbers,
      ...columns,
    }
  })
  await inTenant(db, districtId, 'write', (tx) => insertResultSet(tx, set, { units: rows, items: [] }))
  await owner.query('analyze')
  return { districtId, assessmentId: ids.assessment, resultSetId: ids.set }
}

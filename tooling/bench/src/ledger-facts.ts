import type { ApiBench } from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { listMeasures } from '@jianjia/db/assessment'
import { type UnitId, plainDate } from '@jianjia/domain/kernel'
import type { MeasureQuery } from '@jianjia/domain/ledger'
import { Rule } from '@jianjia/domain/scheme'
import { factsFromMeasures } from '@jianjia/domain/scoring'
import { BRANCHES } from './ranking-data.ts'
import { rounded, timed } from './timed.ts'

export interface LedgerFactsFigures {
  readonly branches: number
  readonly measures: number
  readonly facts: number
  readonly seconds: number
  /** One grouping of the same measures by the database alone. */
  readonly floorSeconds: number
  readonly ratioToFloor: number
}

const YEAR = { start: plainDate('2025-01-01'), end: plainDate('2025-12-31') }
const WINDOW = { kind: 'assessment' } as const

/** What a scheme asks of visits: how many, how fast, how many of how many. */
const ASKED: readonly { readonly query: MeasureQuery; readonly rule: Rule }[] = [
  {
    query: { aggregate: 'sum', of: { metric: 'visit.done' }, window: WINDOW },
    rule: Rule.parse({ kind: 'pointsPerOccurrence', each: '0.1', cap: '5' }),
  },
  {
    query: { aggregate: 'sum', of: { metric: 'visit.done', kinds: ['生病住院'] }, window: WINDOW },
    rule: Rule.parse({ kind: 'pointsPerOccurrence', each: '0.1', cap: '5' }),
  },
  {
    query: { aggregate: 'ratio', of: { metric: 'visit.done' }, over: { metric: 'visit.known' }, window: WINDOW },
    rule: Rule.parse({ kind: 'ratioThreshold', minPct: '95' }),
  },
]

/** The facts of a hundred branches from the visits that the import left, spread over them. */
export async function measureLedgerFacts({ db, scratch, tenant }: ApiBench): Promise<LedgerFactsFigures> {
  const { districtId } = tenant
  const { owner } = scratch
  const { rows: units } = await owner.query<{ id: UnitId }>(
    `select id from unit where district_id = $1 and kind = 'branch' order by id limit $2`,
    [districtId, BRANCHES],
  )
  const unitIds = units.map(({ id }) => id)
  await owner.query(
    `update ledger_measure m set branch_id = ($2::uuid[])[1 + mod(abs(hashtext(m.entry_id::text)), $3)]
     where m.district_id = $1`,
    [districtId, unitIds, unitIds.length],
  )
  await owner.query('analyze ledger_measure')
  const metrics = ['visit.done', 'visit.known'] as const
  const product = await timed(() =>
    inTenant(db, districtId, 'read', async (read) => {
      const measures = await listMeasures(read, { unitIds, days: YEAR, metrics })
      const own = Map.groupBy(measures, ({ cohortUnitId }) => cohortUnitId)
      const facts = unitIds.flatMap((unitId) =>
        ASKED.map(({ query, rule }) => factsFromMeasures(query, own.get(unitId) ?? [], { rule, assessment: YEAR })),
      )
      return { measures: measures.length, facts: facts.length }
    }),
  )
  const floor = await timed(() =>
    owner.query(
      `select branch_id, metric, kind, sum(amount_number) from ledger_measure
       where district_id = $1 and metric = any($2) group by 1, 2, 3`,
      [districtId, metrics],
    ),
  )
  return {
    ...{ branches: unitIds.length, ...product.value, seconds: product.seconds, floorSeconds: floor.seconds },
    ratioToFloor: rounded(product.seconds / Math.max(floor.seconds, 0.01)),
  }
}

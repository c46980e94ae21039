import type { ReportRow } from '@jianjia/domain/assessment'
import type { UnitId } from '@jianjia/domain/kernel'
import { roundCells } from '@jianjia/domain/obligation'
import type { DatePair } from '@jianjia/domain/period'
import type { Scheme } from '@jianjia/domain/scheme'
import { readClock } from '../clock/read-clock.ts'
import type { TenantRead } from '../frame/handles.ts'
import { findRoundRows } from '../obligation/round-rows.queries.ts'
import { listRounds } from '../obligation/rounds.queries.ts'

export interface ReportsOf {
  readonly scheme: Pick<Scheme, 'items'>
  /** The days of the assessment: what fell due in them counts. */
  readonly window: DatePair
  readonly unitIds: readonly UnitId[]
}

/** How the units stand in what they owed of plans and summaries; nothing is read where the scheme asks for none. */
export async function listReports(read: TenantRead, of: ReportsOf): Promise<readonly ReportRow[]> {
  const { scheme, window, unitIds } = of
  const asks = scheme.items.some(
    ({ source }) => source?.kind === 'obligation' && source.obligation !== 'selfAssessment',
  )
  if (!asks) return []
  const [clock, rounds] = await Promise.all([
    readClock(read),
    listRounds(read, { dueFrom: window.start, dueTo: window.end, standing: true }),
  ])
  const rows = await findRoundRows(read, rounds)
  const units = new Set(unitIds)
  return rounds.toReversed().flatMap((round) =>
    roundCells(round, rows, clock)
      .filter(({ unitId }) => units.has(unitId))
      .map(({ unitId, state, dueOn, submittedOn, daysLate }) => ({
        ...{ kind: round.kind, unitId, state, dueOn, submittedOn, daysLate },
      })),
  )
}

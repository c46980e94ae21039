import { inTenant, newId } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { setClock } from '@jianjia/db/testing'
import { insertRound } from '@jianjia/db/obligation'
import { addDays, type ObligationRoundId, type PlainDate } from '@jianjia/domain/kernel'
import { type RoundDraft, USUAL_STEPS } from '@jianjia/domain/obligation'
import { schoolYear } from '@jianjia/domain/period'
import { type ApiBench, apiBench } from './api-bench.ts'
import type { BenchTenant } from './bench-tenant.ts'

export interface SeededRound {
  readonly roundId: ObligationRoundId
  readonly draft: RoundDraft
  readonly today: PlainDate
}

/** A bench far from the end of a year, since a matrix is one of a year. */
export async function benchInJune(): Promise<ApiBench> {
  const bench = await apiBench()
  await setClock(bench.scratch.owner, '2026-06-15T02:00:00Z')
  return bench
}

let periods = 0

/** A round of plans that every branch owes; due a number of days from today, before it for one whose day is over. */
export async function seedRound(
  bench: ApiBench,
  tenant: BenchTenant,
  more: Partial<RoundDraft> & { readonly dueIn?: number } = {},
): Promise<SeededRound> {
  const { dueIn = 10, ...fields } = more
  const { today } = await inTenant(bench.db, tenant.districtId, 'read', readClock)
  const draft = { ...draftOf(today), dueOn: addDays(today, dueIn), ...fields }
  const roundId = newId<ObligationRoundId>()
  const { unitId } = tenant.units.district
  await inTenant(bench.db, tenant.districtId, 'write', (tx) =>
    insertRound(tx, { id: roundId, unitId, draft, setBy: tenant.people.officer.personId }),
  )
  return { roundId, draft, today }
}

/** What an officer would say, for a period that no other round of the bench has. */
export function draftOf(today: PlainDate): RoundDraft {
  periods += 1
  const { kind, label, start, end } = schoolYear(2026)
  return {
    ...{ kind: 'plan', periodKind: kind, periodLabel: `${label} ${periods}` },
    ...{
      periodStart: addDays(start, periods),
      periodEnd: end,
      opensOn: addDays(today, -30),
      dueOn: addDays(today, 10),
    },
    ...{ unitKinds: ['branch'], stages: [], note: '', steps: USUAL_STEPS },
  }
}

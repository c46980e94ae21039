import { randomUUID } from 'node:crypto'
import {
  BENCH_REVIEWERS,
  type BenchTenant,
  type BenchUnitName,
  type Examples,
  handInSheet,
  seedAssessment,
} from '@jianjia/api/testing'
import type { ApiBench } from '@jianjia/api/testing'
import type { AssessmentId, BinderId } from '@jianjia/domain/kernel'

type Shown = keyof typeof BENCH_REVIEWERS

function isShown(unitName: BenchUnitName): unitName is Shown {
  return Object.hasOwn(BENCH_REVIEWERS, unitName)
}

/** A sheet that is handed in, so that whoever may be shown it is not made to wait for it. */
async function handedIn(bench: ApiBench, tenant: BenchTenant, unit: Shown): Promise<AssessmentId> {
  const { assessmentId } = await seedAssessment(bench, tenant, { units: [unit] })
  await handInSheet(bench, tenant, { assessmentId, unit })
  return assessmentId
}

/** The row of a binder that is made, with its file. */
async function seedBinder(bench: ApiBench, tenant: BenchTenant, unit: Shown): Promise<BinderId> {
  const assessmentId = await handedIn(bench, tenant, unit)
  const binderId = randomUUID() as BinderId
  const hash = 'ab'.repeat(32)
  const { unitId } = tenant.units[unit]
  await bench.scratch.owner.query(
    `insert into binder (district_id, id, assessment_id, unit_id, format, state_hash, as_of, state, requested_by,
       made_at, size, sha256) values ($1, $2, $3, $4, 'pdf', $5, '2026-11-20', 'ready', $6, app.now(), 4, $5)`,
    [tenant.districtId, binderId, assessmentId, unitId, hash, tenant.people.chair.personId],
  )
  const file = await bench.contextFor(undefined).services.madeFiles.begin()
  await file.write(new TextEncoder().encode('%PDF'))
  await file.finish(`${tenant.districtId}/${unitId}/${hash}-pdf`)
  return binderId
}

export const binderExamples = {
  'binder.get': {
    prepare: async ({ bench, tenant, unit, unitName }) => {
      if (!isShown(unitName)) return undefined
      return { input: { assessmentId: await handedIn(bench, tenant, unitName), unitId: unit.unitId } }
    },
  },
  'binder.make': {
    prepare: async ({ bench, tenant, unit, unitName }) => {
      if (!isShown(unitName)) return undefined
      const assessmentId = await handedIn(bench, tenant, unitName)
      return { input: { assessmentId, unitId: unit.unitId, format: 'pdf' } }
    },
  },
  'binder.open': {
    prepare: async ({ bench, tenant, unitName }) => {
      if (!isShown(unitName)) return undefined
      return { input: { binderId: await seedBinder(bench, tenant, unitName) } }
    },
  },
} satisfies Examples

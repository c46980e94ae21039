import type { ApiBench } from './api-bench.ts'
import { type BenchObjection, raiseObjection } from './bench-objection.ts'
import { seedPublished } from './bench-review.ts'
import { type BenchAssessment } from './bench-assessment.ts'
import type { BenchTenant, BenchUnitName } from './bench-tenant.ts'
import { type BenchTitles, seedTitles } from './bench-titles.ts'

const made = new WeakMap<ApiBench, Map<string, Promise<unknown>>>()

/**
 * What is prepared once on a bench for everybody who only reads it: a published result costs a hundred statements, and
 * reading changes nothing of it.
 */
function onceFor<Value>(
  bench: ApiBench,
  tenant: BenchTenant,
  what: { readonly name: string; readonly make: () => Promise<Value> },
): Promise<Value> {
  const ofBench = made.get(bench) ?? new Map<string, Promise<unknown>>()
  made.set(bench, ofBench)
  const key = `${tenant.districtId} ${what.name}`
  const value = ofBench.get(key) ?? what.make()
  ofBench.set(key, value)
  return value as Promise<Value>
}

/** A published result of all units that take part, to be read only; `year` tells several of them apart. */
export function publishedToRead(bench: ApiBench, tenant: BenchTenant, year = 1): Promise<BenchAssessment> {
  return onceFor(bench, tenant, { name: `published ${year}`, make: () => seedPublished(bench, tenant) })
}

/** Titles of all units that take part, to be read only. */
export function titlesToRead(bench: ApiBench, tenant: BenchTenant): Promise<BenchTitles> {
  return onceFor(bench, tenant, { name: 'titles', make: () => seedTitles(bench, tenant) })
}

/** An objection of one unit to the published result of all, to be read only. */
export function objectionToRead(
  bench: ApiBench,
  tenant: BenchTenant,
  unit: Extract<BenchUnitName, 'town' | 'townSchool' | 'school' | 'otherSchool'>,
): Promise<BenchObjection> {
  return onceFor(bench, tenant, {
    name: `objection ${unit}`,
    make: async () => {
      const { assessmentId } = await onceFor(bench, tenant, {
        name: 'published to object to',
        make: () => seedPublished(bench, tenant),
      })
      return raiseObjection(bench, tenant, { assessmentId, unit })
    },
  })
}

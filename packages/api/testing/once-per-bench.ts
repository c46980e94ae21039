import type { TitleAwardId } from '@jianjia/domain/kernel'
import type { ApiBench } from './api-bench.ts'
import { type BenchObjection, raiseObjection } from './bench-objection.ts'
import { type CohortUnit, seedPublished } from './bench-review.ts'
import { type BenchAssessment } from './bench-assessment.ts'
import type { BenchTenant } from './bench-tenant.ts'
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
export function objectionToRead(bench: ApiBench, tenant: BenchTenant, unit: CohortUnit): Promise<BenchObjection> {
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

const used = new WeakMap<ApiBench, Set<string>>()

/** True for the first who asks for it on this bench. */
function isFirst(bench: ApiBench, tenant: BenchTenant, name: string): boolean {
  const ofBench = used.get(bench) ?? new Set<string>()
  used.set(bench, ofBench)
  const key = `${tenant.districtId} ${name}`
  const first = !ofBench.has(key)
  ofBench.add(key)
  return first
}

/**
 * A published result in which nobody has done anything about this unit yet: the first time that of all units, which the
 * others use too; after that one of its own. For changes that leave the other units' part of the result alone.
 */
export function publishedForUnit(bench: ApiBench, tenant: BenchTenant, unit: CohortUnit): Promise<BenchAssessment> {
  if (!isFirst(bench, tenant, `published for ${unit}`)) return seedPublished(bench, tenant, { units: [unit] })
  return onceFor(bench, tenant, { name: 'published for each', make: () => seedPublished(bench, tenant) })
}

/** A title of this unit that nobody has moved yet, in the same way. */
export async function titleForUnit(bench: ApiBench, tenant: BenchTenant, unit: CohortUnit): Promise<TitleAwardId> {
  const titles = isFirst(bench, tenant, `title for ${unit}`)
    ? await onceFor(bench, tenant, { name: 'titles for each', make: () => seedTitles(bench, tenant) })
    : await seedTitles(bench, tenant, { units: [unit] })
  const title = titles.titleOf.get(tenant.units[unit].unitId)
  if (title === undefined) throw new Error(`${unit} has no title`)
  return title
}

import type { ApiBench } from './api-bench.ts'
import type { BenchTenant, BenchUnit, BenchUnitName } from './bench-tenant.ts'

/** How one procedure is called in the tests that call all of them. Lives beside the use cases: `<module>.examples.ts`. */
export interface Example {
  /**
   * Makes whatever the call needs, and gives the input without `districtId` and `key`; undefined where the procedure has
   * nothing to do with a unit of this kind. Called anew for each call that may succeed, so each gets a subject of its own.
   */
  prepare(place: ExamplePlace): Promise<Prepared | undefined> | Prepared | undefined
}

export interface ExamplePlace {
  readonly bench: ApiBench
  readonly tenant: BenchTenant
  /** The unit that the call is to be about. For procedures about the tenant as a whole it is the root. */
  readonly unit: BenchUnit
  readonly unitName: BenchUnitName
}

export interface Prepared {
  readonly input: object
  /** For uploads. */
  readonly bytes?: Uint8Array
  readonly fileName?: string
  readonly mediaType?: string
  /** People who are assigned reviewers of the unit because of what was prepared. */
  readonly reviewers?: readonly string[]
}

export type Examples = Readonly<Record<string, Example>>

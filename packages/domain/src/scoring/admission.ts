import type { CompiledScheme } from './compile-scheme.ts'
import type { UnitInput } from './input.ts'

export interface Admission {
  /** A unit whose gate waits for its datum takes part until it is known. */
  readonly standing: 'ranked' | 'exempt' | 'notAdmitted'
  readonly gatesNotMet: readonly string[]
}

/** Whether a unit belongs to the cohort: neither exempt nor kept out by a gate. */
export function isCompared(standing: Admission['standing']): boolean {
  return standing === 'ranked'
}

/**
 * Who is compared. Exempt units stay outside; so do those that miss a gate. A gate without a datum is not met (`zero`), not
 * asked (`notCounted`), or makes the unit wait (`pending`), as the item declares.
 */
export function admit({ items }: CompiledScheme, unit: UnitInput): Admission {
  if (unit.exempt === true) return { standing: 'exempt', gatesNotMet: [] }
  const gates = items
    .filter(({ criterion }) => criterion.rule.kind === 'gate')
    .map(({ criterion }) => ({ criterion, value: unit.facts[criterion.id]?.final?.value ?? null }))
  const notMet = gates.filter(
    ({ criterion, value }) => value === false || (value === null && criterion.missing === 'zero'),
  )
  if (notMet.length > 0) return { standing: 'notAdmitted', gatesNotMet: notMet.map(({ criterion }) => criterion.id) }
  return { standing: 'ranked', gatesNotMet: [] }
}

import type { CompiledScheme } from './compile-scheme.ts'
import type { UnitInput } from './input.ts'

export interface Admission {
  /** `pending`: a gate waits for its datum; until it is known the unit takes part. */
  readonly standing: 'ranked' | 'pending' | 'exempt' | 'notAdmitted'
  readonly gatesNotMet: readonly string[]
}

/** Whether a unit belongs to the cohort: neither exempt nor kept out by a gate. */
export function isCompared(standing: Admission['standing']): boolean {
  return standing === 'ranked' || standing === 'pending'
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
  const waiting = gates.some(({ criterion, value }) => value === null && criterion.missing === 'pending')
  return { standing: waiting ? 'pending' : 'ranked', gatesNotMet: [] }
}

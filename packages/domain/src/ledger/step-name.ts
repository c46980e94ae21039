import { GRADE_NAMES, PLACE_OF_GRADE } from './levels.ts'
import type { Name } from './name.ts'
import { LEDGER_KINDS } from './registry.ts'

/** What the levels and kinds are called by which measures are told apart: the words of all closed lists of details. */
export const STEP_NAMES: ReadonlyMap<string, Name> = new Map([
  ...Object.values(LEDGER_KINDS).flatMap(({ choices }) =>
    Object.values<Readonly<Record<string, Name>>>(choices).flatMap((names) => Object.entries(names)),
  ),
  ...(['first', 'second', 'third', 'merit'] as const).map(
    (grade) => [PLACE_OF_GRADE[grade], GRADE_NAMES[grade]] as const,
  ),
])

/** What a step is called; one of the district's own is called what the district has written. */
export function stepName(step: string): Name {
  return STEP_NAMES.get(step) ?? { zh: step, en: step }
}

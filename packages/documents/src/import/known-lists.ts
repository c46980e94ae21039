import type { Field } from './fields.ts'
import { comparable } from './values/plain-text.ts'

/** What the importer knows. What a list would decide is not judged where the list is absent. */
export interface KnownLists {
  /** Names of the units that exist. */
  readonly units?: readonly string[]
  readonly kinds?: readonly string[]
  readonly codes?: readonly string[]
  readonly levels?: readonly string[]
  /** Fields whose blank makes a row wrong. */
  readonly required?: readonly Field[]
}

/** Does the list hold the name, width and blanks aside? An absent list holds everything. */
export function holdsName(list: readonly string[] | undefined, name: string): boolean {
  return list === undefined || comparableSet(list).has(comparable(name))
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

function comparableSet(list: readonly string[]): ReadonlySet<string> {
  const found = sets.get(list)
  if (found !== undefined) return found
  const made = new Set(list.map(comparable))
  sets.set(list, made)
  return made
}

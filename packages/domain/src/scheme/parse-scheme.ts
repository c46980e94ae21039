import { furtherFieldAt, withoutFields } from './parse/further-fields.ts'
import type { JsonPath } from './parse/json-path.ts'
import { readShortForms } from './parse/short-forms.ts'
import { referenceFaults } from './parse/reference-faults.ts'
import type { SchemeFault } from './parse/scheme-fault.ts'
import { shapeFaults } from './parse/shape-faults.ts'
import { Scheme } from './scheme.ts'

export type SchemeReading =
  | { readonly ok: true; readonly scheme: Scheme }
  | { readonly ok: false; readonly faults: readonly SchemeFault[] }

/**
 * Reads a scheme from JSON data of the form `jianjia.scheme/1`. This is the only way in: unlike the zod schema alone it
 * also accepts null for an absent field, and checks that every name leads somewhere and no two bounds cross.
 * Gives every fault of the document at once, in its order; references are judged only when the shape is right.
 */
export function parseScheme(document: unknown): SchemeReading {
  const read = readShortForms(document)
  if ('fault' in read) return { ok: false, faults: [read.fault] }
  const shape = Scheme.safeParse(read.value)
  if (!shape.success) return { ok: false, faults: shapeFaults(read.value, shape.error.issues) }
  const faults = referenceFaults(shape.data)
  return faults.length === 0 ? { ok: true, scheme: shape.data } : { ok: false, faults }
}

/**
 * Reads a scheme of somebody else, which may carry fields of its own: they are left aside, since they say nothing about
 * the points. A name inside a rule that the rule does not know stays a fault, and so does a misspelt field.
 */
export function parseForeignScheme(document: unknown): SchemeReading {
  const first = parseScheme(document)
  if (first.ok) return first
  const further = first.faults.map(furtherFieldAt).filter((path): path is JsonPath => path !== undefined)
  return further.length === 0 ? first : parseScheme(withoutFields(document, further))
}

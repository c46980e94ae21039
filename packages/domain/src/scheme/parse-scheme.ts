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

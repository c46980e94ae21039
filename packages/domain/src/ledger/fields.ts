import { z } from 'zod'
import { Day, Fen, Link, Passage, PersonIds } from './detail-fields.ts'
import type { Name, Names } from './name.ts'
import { type LedgerKind, specOf } from './registry.ts'
import type { WordList } from './word-list.ts'

/** What a field of details holds: what a form asks for and a cell of a sheet is read as. */
export type FieldType =
  | 'line'
  | 'passage'
  | 'choice'
  | 'choices'
  | 'word'
  | 'day'
  | 'count'
  | 'fen'
  | 'yesNo'
  | 'link'
  | 'person'
  | 'people'

export interface LedgerField {
  readonly name: string
  readonly type: FieldType
  readonly heading: Name
  /** Whether it may be left open. */
  readonly optional: boolean
  /** The words of a closed list, in their order. */
  readonly names: Names
  /** The district's list that its words come from. */
  readonly list: WordList | null
  /** Not for readers above the branch. */
  readonly personal: boolean
}

/** The fields of a kind in their order, read off its schema once. */
export function fieldsOf(kind: LedgerKind): readonly LedgerField[] {
  const known = FIELDS.get(kind)
  if (known !== undefined) return known
  const fields = readFields(kind)
  FIELDS.set(kind, fields)
  return fields
}

const FIELDS = new Map<LedgerKind, readonly LedgerField[]>()

function readFields(kind: LedgerKind): readonly LedgerField[] {
  const spec = specOf(kind)
  const headings: Readonly<Record<string, Name>> = spec.headings
  const choices: Readonly<Record<string, Names>> = spec.choices
  const words: Readonly<Record<string, WordList>> = spec.words ?? {}
  const personal: readonly string[] = spec.personal ?? []
  return Object.entries(Shape.parse(spec.details)).map(([name, schema]) => {
    const optional = schema instanceof z.ZodNullable
    const inner = optional ? schema.unwrap() : schema
    const list = words[name] ?? null
    return {
      ...{ name, optional, list, personal: personal.includes(name) },
      type: list === null ? typeOf(name, inner) : 'word',
      heading: headings[name] ?? { zh: name, en: name },
      names: choices[name] ?? {},
    }
  })
}

const Shape = z.instanceof(z.ZodObject).transform(({ shape }) => shape as Readonly<Record<string, z.core.$ZodType>>)

/** Told by the shared schema that the field uses; kinds use them as they are, or narrower. */
const SHARED = new Map<z.core.$ZodType, FieldType>([
  [Day, 'day'],
  [Fen, 'fen'],
  [Link, 'link'],
  [Passage, 'passage'],
  [PersonIds, 'people'],
])

function typeOf(name: string, schema: z.core.$ZodType): FieldType {
  const shared = SHARED.get(schema)
  if (shared !== undefined) return shared
  if (schema instanceof z.ZodEnum) return 'choice'
  if (schema instanceof z.ZodArray) return 'choices'
  if (schema instanceof z.ZodBoolean) return 'yesNo'
  if (schema instanceof z.ZodNumber) return 'count'
  return name === 'memberId' ? 'person' : 'line'
}

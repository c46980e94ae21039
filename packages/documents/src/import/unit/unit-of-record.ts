import type { CellFault } from '../cell-codes.ts'
import type { Field } from '../fields.ts'
import { type JudgedRecord, soundValue } from '../judged-record.ts'
import { comparable } from '../values/plain-text.ts'

export const LEVEL_FIELDS = ['level1Unit', 'level2Unit', 'level3Unit'] as const satisfies readonly Field[]

/** The unit that a row is about, and the units above it that it names. */
export interface UnitOfRecord {
  readonly name: string
  readonly nameField: Field
  /** The named units above, topmost first; empty where the row names none. */
  readonly above: readonly string[]
  readonly parentField: Field | null
}

/**
 * Reads which unit each row is about. With level columns it is the deepest one filled, below those to its left; a
 * level left blank above a filled one is taken from the row before, as in tables that print a name once. With a name
 * column it is the name, below the parent column or the deepest level.
 */
export function unitsOfRecords(records: readonly JudgedRecord[]): readonly (UnitOfRecord | undefined)[] {
  let previous: readonly (string | undefined)[] = []
  return records.map((record) => {
    const printed = LEVEL_FIELDS.map((field) => readName(record, field))
    const deepest = printed.findLastIndex((level) => level !== undefined)
    const levels = printed.map((level, index) => level ?? (index < deepest ? previous[index] : undefined))
    if (deepest >= 0) previous = levels
    const name = readName(record, 'name')
    return name === undefined ? ofLevels(levels, deepest) : ofName(name, levels, readName(record, 'unit'))
  })
}

function ofLevels(levels: readonly (string | undefined)[], deepest: number): UnitOfRecord | undefined {
  const name = levels[deepest]
  const nameField = LEVEL_FIELDS[deepest]
  if (name === undefined || nameField === undefined) return undefined
  const parentIndex = levels.findLastIndex((level, index) => index < deepest && level !== undefined)
  const above = levels.slice(0, deepest).filter((level) => level !== undefined)
  return { name, nameField, above, parentField: LEVEL_FIELDS[parentIndex] ?? null }
}

function ofName(name: string, levels: readonly (string | undefined)[], parent: string | undefined): UnitOfRecord {
  if (parent !== undefined) return { name, nameField: 'name', above: [parent], parentField: 'unit' }
  const isAbove = (level: string | undefined) => level !== undefined && comparable(level) !== comparable(name)
  const parentIndex = levels.findLastIndex(isAbove)
  const above = levels.slice(0, parentIndex + 1).filter((level) => level !== undefined)
  return { name, nameField: 'name', above, parentField: LEVEL_FIELDS[parentIndex] ?? null }
}

/** By what other rows may call the unit of a row: its name, its short name, its code. */
export function namesOf(unit: UnitOfRecord, record: JudgedRecord): readonly string[] {
  const further = ['shortName', 'code'] as const
  return [unit.name, ...further.flatMap((field) => soundValue(record, field) ?? [])]
}

/** A name as read, also where it was found to repeat another or to be unknown; a formula has none. */
function readName(record: JudgedRecord, field: Field): string | undefined {
  const column = record.columns.get(field)
  const isFormula = record.faults.some(({ column: at, code }) => at === column && FORMULAS.includes(code))
  return isFormula ? undefined : (record.values.get(field) ?? undefined)
}

const FORMULAS: readonly CellFault[] = ['formulaCell', 'externalLink']

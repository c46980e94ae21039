import { isNew } from '../duplicate-records.ts'
import { faultAt, type JudgedRecord, withFaults } from '../judged-record.ts'
import { holdsName, type KnownLists } from '../known-lists.ts'
import { comparable } from '../values/plain-text.ts'
import { namesOf, unitsOfRecords } from './unit-of-record.ts'

/**
 * What only the rows of a sheet of units can tell together: the same unit twice, and parents that are neither known nor
 * have a row of their own. A row creates its own unit, so that one is never unknown.
 */
export function judgeUnits(records: readonly JudgedRecord[], known: KnownLists): readonly JudgedRecord[] {
  const units = unitsOfRecords(records)
  const own = new Set(
    units.flatMap((unit, index) => {
      const record = records[index]
      if (unit === undefined || record === undefined) return []
      return namesOf(unit, record).map(comparable)
    }),
  )
  const seen = new Set<string>()
  return records.map((record, index) => {
    const unit = units[index]
    if (unit === undefined) return record
    const parent = unit.above.at(-1)
    const isRepeated = !isNew(seen, [comparable(unit.name), ...unit.above.map(comparable)])
    const isMarked = record.faults.some((fault) => fault.code === 'duplicateInFile')
    const isUnknown = parent !== undefined && !own.has(comparable(parent)) && !holdsName(known.units, parent)
    return withFaults(record, [
      ...(isRepeated && !isMarked ? [faultAt(record, unit.nameField, 'duplicateInFile')] : []),
      ...(isUnknown && unit.parentField !== null ? [faultAt(record, unit.parentField, 'unknownParent')] : []),
    ])
  })
}

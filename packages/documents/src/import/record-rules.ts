import { UNIT_KIND_NAMES } from './unit/unit-kind-names.ts'
import type { CellFault } from './cell-codes.ts'
import type { Field, ImportKind } from './fields.ts'
import { faultAt, type JudgedRecord, soundValue, withFaults } from './judged-record.ts'
import { holdsName, type KnownLists } from './known-lists.ts'
import { birthOf } from './values/identity-number.ts'
import { comparable } from './values/plain-text.ts'

/** What several cells of one record, or a list, decide. */
export function judgeAgainst(record: JudgedRecord, kind: ImportKind, known: KnownLists): JudgedRecord {
  const faults = [
    ...missing(record, kind, known.required ?? []),
    ...unlisted(record, kind, known),
    ...contradictions(record),
  ]
  return withFaults(
    record,
    faults.map(({ field, code }) => faultAt(record, field, code)),
  )
}

interface FieldFault {
  readonly field: Field
  readonly code: CellFault
}

function missing(record: JudgedRecord, kind: ImportKind, required: readonly Field[]): readonly FieldFault[] {
  return required.flatMap((field) => {
    const isNamedByLevel =
      kind === 'unit' && field === 'name' && !record.columns.has('name') && record.columns.has('level1Unit')
    const isWrong = record.faults.some((fault) => fault.column === record.columns.get(field))
    const isBlank = (record.values.get(field) ?? null) === null
    return isBlank && !isWrong && !isNamedByLevel ? [{ field, code: 'missingRequired' as const }] : []
  })
}

function unlisted(record: JudgedRecord, kind: ImportKind, known: KnownLists): readonly FieldFault[] {
  const isUnit = kind === 'unit'
  const checks: readonly { field: Field; list: readonly string[] | undefined; code: CellFault }[] = [
    { field: 'unit', list: isUnit ? undefined : known.units, code: 'unknownUnit' },
    { field: 'kind', list: known.kinds, code: 'unknownKind' },
    { field: 'visitKind', list: known.kinds, code: 'unknownKind' },
    { field: 'level', list: known.levels, code: 'unknownLevel' },
    { field: 'accountCode', list: known.codes, code: 'unknownCode' },
    { field: 'code', list: isUnit ? undefined : known.codes, code: 'unknownCode' },
  ]
  return checks.flatMap(({ field, list, code }) => {
    const value = soundValue(record, field)
    if (value === undefined || holdsName(list, value)) return []
    const unitKind = isUnit && field === 'kind' ? UNIT_KIND_NAMES.get(comparable(value)) : undefined
    return unitKind !== undefined && holdsName(list, unitKind) ? [] : [{ field, code }]
  })
}

function contradictions(record: JudgedRecord): readonly FieldFault[] {
  const found: FieldFault[] = []
  const idNumber = soundValue(record, 'idNumber')
  const birthDate = soundValue(record, 'birthDate')
  if (idNumber !== undefined && birthDate !== undefined && birthOf(idNumber) !== birthDate) {
    found.push({ field: 'idNumber', code: 'idBirthMismatch' })
  }
  const eventDate = soundValue(record, 'eventDate')
  const visitDate = soundValue(record, 'visitDate')
  if (eventDate !== undefined && visitDate !== undefined && visitDate < eventDate) {
    found.push({ field: 'visitDate', code: 'visitBeforeEvent' })
  }
  const submitted = soundValue(record, 'submitted')
  const adopted = soundValue(record, 'adopted')
  if (submitted !== undefined && adopted !== undefined && BigInt(adopted) > BigInt(submitted)) {
    found.push({ field: 'adopted', code: 'adoptedExceedsSubmitted' })
  }
  return found
}

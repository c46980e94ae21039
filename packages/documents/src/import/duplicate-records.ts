import type { Field, ImportKind } from './fields.ts'
import { faultAt, type JudgedRecord, soundValue, withFaults } from './judged-record.ts'
import { comparable } from './values/plain-text.ts'

/**
 * Fields that together name one record; the first of them is where the fault is shown. Only complete keys are
 * compared.
 */
const KEYS: Readonly<Record<ImportKind, readonly (readonly Field[])[]>> = {
  unit: [['code']],
  member: [['idNumber'], ['memberCardNo']],
  visit: [
    ['personName', 'unit', 'visitDate', 'visitKind'],
    ['personName', 'visitDate', 'content'],
  ],
  activity: [['title', 'activityDate', 'unit']],
  expense: [['voucherNo', 'accountCode', 'amount', 'date', 'title']],
  honour: [['awardee', 'title', 'awardedOn', 'awardingBody']],
  dispatch: [['title', 'unit', 'date']],
}

/** Where the fault of a row that repeats an earlier one in every column is shown. */
const LEADING: Readonly<Record<ImportKind, readonly Field[]>> = {
  unit: ['name', 'level3Unit', 'level2Unit', 'level1Unit'],
  member: ['personName', 'mobile'],
  visit: ['personName', 'visitDate'],
  activity: ['title', 'activityDate'],
  expense: ['voucherNo', 'title', 'accountName', 'amount'],
  honour: ['awardee', 'title'],
  dispatch: ['title', 'unit', 'date'],
}

/**
 * Marks the later of two records that are the same: by a key of their kind, or in every column but the running number.
 */
export function markDuplicates(records: readonly JudgedRecord[], kind: ImportKind): readonly JudgedRecord[] {
  const seen = new Set<string>()
  return records.map((record) => {
    const repeated = KEYS[kind].find((fields) => {
      const values = fields.map((field) => soundValue(record, field))
      return (
        values.every((value) => value !== undefined) &&
        !isNew(seen, [fields.join(), ...values.map((value) => comparable(value ?? ''))])
      )
    })
    const [field] = repeated ?? []
    const whole = isNew(seen, ['*', ...wholeRow(record)])
    if (field !== undefined) return withFaults(record, [faultAt(record, field, 'duplicateInFile')])
    return whole ? record : withFaults(record, [faultAt(record, leading(record, kind), 'duplicateInFile')])
  })
}

/** Adds the key to those seen; false when it was there. */
export function isNew(seen: Set<string>, parts: readonly string[]): boolean {
  const key = JSON.stringify(parts)
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

const RUNNING_NUMBER = /^(?:序号|序|编号|行号|no\.?|次序|退回原因)$/i

function wholeRow(record: JudgedRecord): readonly string[] {
  return record.source.cells
    .filter(({ column }) => column.field !== null || !RUNNING_NUMBER.test(column.key.replaceAll(/[\s*]|#\d+$/g, '')))
    .map(({ cell }) => comparable(cell?.text ?? ''))
}

function leading(record: JudgedRecord, kind: ImportKind): Field {
  const filled = LEADING[kind].find((field) => (record.values.get(field) ?? null) !== null)
  return filled ?? [...record.values].find(([, value]) => value !== null)?.[0] ?? 'name'
}

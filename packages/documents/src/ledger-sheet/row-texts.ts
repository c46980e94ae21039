import { PlainDate, type UnitId } from '@jianjia/domain/kernel'
import { type FieldText, fieldsOf, type LedgerKind, specOf } from '@jianjia/domain/ledger'
import { comparable } from '../import/values/plain-text.ts'
import { RECORD_ID, type RecordSheet, type SheetRecord } from '../record-sheet/record-sheet.ts'
import type { KnownPeople } from './known-people.ts'
import { dayFields, ENVELOPE_HEADINGS } from './ledger-columns.ts'
import type { ImportUnit, LedgerScene, RowFault } from './ledger-import.ts'
import { textsOfCells } from './ledger-texts.ts'
import { tellCellFault } from './row-faults.ts'

/** A row in the terms of its ledger, before it is compared with what is there. */
export interface RowTexts {
  readonly row: number
  readonly recordId: string
  readonly unitId: UnitId
  readonly day: PlainDate | null
  readonly title: string
  /** Only fields that the sheet has a column for, or that are filled in for all rows. */
  readonly texts: Readonly<Record<string, FieldText>>
  readonly faults: readonly RowFault[]
}

/** What the rows of one sheet are read with. */
export interface RowReader {
  readonly read: (record: SheetRecord) => RowTexts
  /** The printed column of a field; its own heading where the sheet has none. */
  readonly columnOf: (field: string) => string
  readonly hasColumn: (field: string) => boolean
}

export function rowReader(sheet: RecordSheet, scene: LedgerScene, people: KnownPeople): RowReader {
  const columns = new Map(sheet.columns.flatMap(({ key, field }) => (field === null ? [] : [[field, key]])))
  const headings = new Map(
    [
      ...Object.entries(ENVELOPE_HEADINGS),
      ...fieldsOf(scene.kind).map(({ name, heading }) => [name, heading] as const),
    ].map(([field, { zh }]) => [field, zh]),
  )
  const standIn = columns.has('day') ? undefined : dayFields(scene.kind).find((field) => columns.has(field))
  const columnOf = (field: string) =>
    columns.get(field === 'day' && standIn !== undefined ? standIn : field) ?? headings.get(field) ?? field
  const hasColumn = (field: string) => columns.has(field) || (scene.fill[field] ?? '') !== ''
  const units = unitsByName(scene.units)
  return {
    columnOf,
    hasColumn,
    read: ({ row, values: cells, faults: cellFaults }) => {
      const values = new Map([...Object.entries(scene.fill).filter(([field]) => !columns.has(field)), ...cells])
      const unit = values.get('unit')
      const unitId = unit === undefined ? scene.branchId : units.get(comparable(unit))
      const { texts, faults } = peopled({ kind: scene.kind, values, people, hasColumn, columnOf })
      const dayText = values.get('day') ?? values.get(standIn ?? '')
      const day = PlainDate.safeParse(dayText)
      const known = new Set(cellFaults.map(({ column }) => column))
      const own: RowFault[] = []
      if (unitId === undefined) own.push({ column: columnOf('unit'), reason: tellCellFault('unknownUnit') })
      if (!day.success && !known.has(columnOf('day'))) {
        const code = dayText === undefined ? 'missingRequired' : 'badDate'
        own.push({ column: columnOf('day'), reason: tellCellFault(code) })
      }
      return {
        ...{ row, recordId: values.get(RECORD_ID) ?? '', unitId: unitId ?? scene.branchId },
        ...{ day: day.success ? day.data : null, title: values.get('title') ?? '', texts },
        faults: [...cellFaults.map(({ column, code }) => ({ column, reason: tellCellFault(code) })), ...own, ...faults],
      }
    },
  }
}

function unitsByName(units: readonly ImportUnit[]): ReadonlyMap<string, UnitId> {
  const named = units.flatMap(({ unitId, name, shortName }) => [
    [comparable(shortName), unitId] as const,
    [comparable(name), unitId] as const,
  ])
  return new Map(named)
}

interface Peopled {
  readonly kind: LedgerKind
  readonly values: ReadonlyMap<string, string>
  readonly people: KnownPeople
  readonly hasColumn: (field: string) => boolean
  readonly columnOf: (field: string) => string
}

/** Texts of the fields that the sheet has, with ids of members in place of their names. */
function peopled({ kind, values, people, hasColumn, columnOf }: Peopled) {
  const all = textsOfCells(kind, values)
  const faults: RowFault[] = []
  const texts: Record<string, FieldText> = {}
  for (const { name, type } of fieldsOf(kind)) {
    const text = all[name] ?? ''
    if (type === 'person' || type === 'people') {
      const names = (Array.isArray(text) ? text : [String(text)]).filter((each) => each !== '')
      const { ids, reasons } = people.find(names)
      faults.push(...reasons.map((reason) => ({ column: columnOf(name), reason })))
      if (hasColumn(name)) texts[name] = type === 'people' ? ids : (ids[0] ?? '')
    } else if (hasColumn(name)) texts[name] = text
  }
  const named = texts['memberIds']
  // Who lists names need not count them.
  if (Array.isArray(named) && named.length > 0 && (texts['headcount'] ?? '') === '')
    texts['headcount'] = `${named.length}`
  return { texts, faults }
}

/** What an entry is called where the table has no titles: the kind and whom or what it is about. */
export function titleOf(kind: LedgerKind, { title, texts }: Pick<RowTexts, 'title' | 'texts'>): string {
  if (title !== '') return title
  const { names, identity = [] } = specOf(kind)
  const about = [...identity, 'book', 'team', 'indicator', 'goods', 'content', 'agenda'].map((field) => texts[field])
  const word = about.find((text) => typeof text === 'string' && text !== '')
  return typeof word === 'string' ? `${names.zh}：${word}`.slice(0, 200).replace(HALF_A_SIGN, '') : ''
}

/** What cutting a text leaves of a sign of two units. */
const HALF_A_SIGN = /[\uD800-\uDBFF]$/

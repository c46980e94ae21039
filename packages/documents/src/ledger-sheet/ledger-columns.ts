import { type FieldType, fieldsOf, type LedgerField, type LedgerKind } from '@jianjia/domain/ledger'
import { type CellType, type RecordColumn, RECORD_ID } from '../record-sheet/record-sheet.ts'
import { SYNONYMS } from '../import/header-synonyms.ts'
import { guessField } from './ledger-patterns.ts'
import { LEDGER_SYNONYMS } from './ledger-synonyms.ts'

/** What every ledger has beside the fields of its kind. */
export const ENVELOPE_HEADINGS = {
  unit: { zh: '单位', en: 'Unit' },
  day: { zh: '日期', en: 'Date' },
  title: { zh: '标题', en: 'Title' },
  [RECORD_ID]: { zh: '记录编号', en: 'Record' },
} as const

const CELLS: Readonly<Record<FieldType, CellType>> = {
  line: 'text',
  passage: 'text',
  choice: 'name',
  choices: 'text',
  word: 'name',
  day: 'day',
  count: 'count',
  fen: 'yuan',
  yesNo: 'name',
  link: 'code',
  person: 'personName',
  people: 'text',
}

/** The columns of one kind of ledger: its own headings first, then the names that schools' own tables use. */
export function ledgerColumns(kind: LedgerKind): readonly RecordColumn[] {
  const fields = fieldsOf(kind)
  const taken = new Set(fields.flatMap(({ heading }) => [heading.zh, heading.en]))
  const own = LEDGER_SYNONYMS[kind] ?? {}
  const envelope = (['unit', 'day', 'title', RECORD_ID] as const).map((field): RecordColumn => {
    const { zh, en } = ENVELOPE_HEADINGS[field]
    const type = field === 'day' ? 'day' : field === 'unit' ? 'name' : 'text'
    const further = [...(own[field] ?? []), ...(SHARED[field] ?? [])].filter((name) => !taken.has(name))
    return { field, type, names: [zh, en, ...further] }
  })
  return [
    ...envelope,
    ...fields.map((field): RecordColumn => {
      const { name, heading } = field
      return { field: name, type: cellOf(field), names: [heading.zh, heading.en, ...(own[name] ?? [])] }
    }),
  ]
}

/** What a name in none of the lists of a ledger's columns may mean. */
export function guessLedgerField(kind: LedgerKind) {
  const known = new Set<string>([...Object.keys(ENVELOPE_HEADINGS), ...fieldsOf(kind).map(({ name }) => name)])
  return (bare: string) => guessField(bare, (field) => known.has(field))
}

function cellOf({ name, type }: LedgerField): CellType {
  return /^(?:person|mentor|mentee)Name$/.test(name) ? 'personName' : CELLS[type]
}

const SHARED: Readonly<Record<string, readonly string[]>> = {
  unit: [...(SYNONYMS.activity.unit ?? []), ...(SYNONYMS.activity.group ?? [])],
  day: ['时间', '活动时间', '活动日期', '开展时间', '开展日期', '举办时间', '举办日期', '年月日', '登记日期', 'day'],
  title: ['名称', '活动名称', '活动主题', '主题', '项目', '项目名称', '事项', '题目', '内容摘要', '摘要', '工作内容'],
}

/** Where a table has no day of its own, the first of these is it: the day of a visit. */
export function dayFields(kind: LedgerKind): readonly string[] {
  return fieldsOf(kind)
    .map(({ name }) => name)
    .filter((name) => /^(?:visited|given|adopted)On$/.test(name))
}

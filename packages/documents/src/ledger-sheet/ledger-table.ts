import type { PersonId } from '@jianjia/domain/kernel'
import {
  type EntryDraft,
  type FieldText,
  fieldsOf,
  type LedgerField,
  type LedgerKind,
  specOf,
  writeTexts,
} from '@jianjia/domain/ledger'
import { RECORD_ID } from '../record-sheet/record-sheet.ts'
import type { PlainTable } from '../table/plain-table.ts'
import { ENVELOPE_HEADINGS } from './ledger-columns.ts'

export interface LedgerLine {
  readonly entryId: string
  readonly unitName: string
  readonly draft: EntryDraft
}

export interface LedgerListing {
  readonly kind: LedgerKind
  /** What narrows the list and of which day it is. */
  readonly condition: string
  readonly lines: readonly LedgerLine[]
  /** A name by which the import finds the member again; "" where there is none. */
  readonly nameOf: (personId: PersonId) => string
  readonly language: 'zh' | 'en'
}

/** The list of a ledger as a table that the import of the same kind takes back as it is. */
export function ledgerTable(listing: LedgerListing): PlainTable {
  const { kind, condition, lines, nameOf, language } = listing
  const fields = fieldsOf(kind)
  const name = specOf(kind).names[language]
  const headings = [
    ...[ENVELOPE_HEADINGS.unit, ENVELOPE_HEADINGS.day, ENVELOPE_HEADINGS.title],
    ...fields.map(({ heading }) => heading),
    ENVELOPE_HEADINGS[RECORD_ID],
  ]
  return {
    ...{ sheetName: name, title: name, condition, frozenColumns: 3, widths: [18, 12, 28, 16] },
    header: headings.map((heading) => heading[language]),
    rows: lines.map(({ entryId, unitName, draft }) => {
      const texts = writeTexts(draft.kind, draft.details as never)
      const cells = fields.map((field) => cellOf(field, texts[field.name] ?? '', { nameOf, language }))
      return [unitName, draft.day, draft.title, ...cells, entryId]
    }),
  }
}

function cellOf(
  { type, names }: LedgerField,
  text: FieldText,
  { nameOf, language }: Pick<LedgerListing, 'nameOf' | 'language'>,
): string | number {
  if (typeof text === 'boolean') return YES_OR_NO[language][text ? 0 : 1]
  const words = [text].flat().filter((word) => word !== '')
  const between = language === 'en' ? ', ' : '、'
  if (type === 'person' || type === 'people') return words.map((id) => nameOf(id as PersonId)).join(between)
  if ((type === 'count' || type === 'fen') && words[0] !== undefined) return Number(words[0])
  return words.map((word) => names[word]?.[language] ?? word).join(between)
}

const YES_OR_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const

import { type DraftOf, EntryDraft } from './entry-draft.ts'
import { fieldsOf, type LedgerField } from './fields.ts'
import { LEDGER_KINDS, LedgerKind } from './registry.ts'

/** Stands where a name was that may not be read and a form may not leave open. */
export const WITHHELD = '＊＊＊'

/** Whether entries of the kind can tell of people in need: then nobody above the branch reads who they are. */
export function isPersonal(kind: LedgerKind): boolean {
  return fieldsOf(kind).some(({ personal }) => personal)
}

/** The title as it may go up, into score sheets, plans and published results: of a personal kind only what it is. */
export function titleAbove({ kind, title }: Pick<EntryDraft, 'kind' | 'title'>): string {
  return isPersonal(kind) ? LEDGER_KINDS[kind].names.zh : title
}

/** A title as it is shown: one that only says what the entry is (`titleAbove`) is said in the language of the reader. */
export function tellTitle(title: string, language: 'zh-CN' | 'en'): string {
  if (language !== 'en') return title
  const kind = LedgerKind.options.find((each) => isPersonal(each) && LEDGER_KINDS[each].names.zh === title)
  return kind === undefined ? title : LEDGER_KINDS[kind].names.en
}

/**
 * The entry as it is read above the branch: without the fields by which a person in need can be told, and without its
 * title. What measures are made of (day, kind, amounts, counts) stays, so that every figure still opens.
 */
export function withoutPersonal(draft: EntryDraft): EntryDraft {
  return isPersonal(draft.kind) ? without(draft) : draft
}

function without<K extends LedgerKind>(draft: DraftOf<K>): EntryDraft {
  const details: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(draft.details))
  const kept = fieldsOf(draft.kind).map((field) => [
    field.name,
    field.personal ? nothingOf(field) : details[field.name],
  ])
  return EntryDraft.parse({ ...draft, title: titleAbove(draft), details: Object.fromEntries(kept) })
}

function nothingOf({ type, optional }: LedgerField): unknown {
  if (type === 'people') return []
  return optional ? null : WITHHELD
}

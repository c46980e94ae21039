import { type EntryDraft, isPersonal, tellDetails, titleAbove } from '../ledger/index.ts'
import type { BinderEntry } from './binder-source.ts'

export interface EntryToTell {
  readonly draft: EntryDraft
  /** Corrected or put away: how it stood when a result was published is not known. */
  readonly changed: boolean
  readonly published: boolean
}

/**
 * What a binder tells of an entry. It is shown outside the branch, so it names no member and nothing by which a person in
 * need can be told; under a published result it tells nothing that may have been written later.
 */
export function tellEntry({ draft, changed, published }: EntryToTell): BinderEntry {
  const title = isPersonal(draft.kind) ? titleAbove(draft) : null
  if (published && changed)
    return { unitId: draft.unitId, title, details: [{ label: '说明', text: '登记后有过更正，现况见系统内记录' }] }
  const told = tellDetails(draft, () => undefined)
  const details = told.flatMap(({ field, value }) =>
    field.personal || value === null ? [] : [{ label: field.heading.zh, text: value.zh }],
  )
  return { unitId: draft.unitId, title, details }
}

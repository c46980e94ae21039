import type { TenantRead } from '@jianjia/db'
import { findOnRoster, findPlacedOn, findWordLists, type Placed } from '@jianjia/db/ledger'
import { type FileId, ok, type PersonId, type PlainDate, type Result, refuse } from '@jianjia/domain/kernel'
import {
  acceptEntry,
  type EntryDraft,
  listedWordsOf,
  type MeasureDraft,
  membersOf,
  type WordList,
} from '@jianjia/domain/ledger'
import { checkUnlocked } from './check-unlocked.ts'

type AllowedWords = Readonly<Record<WordList, readonly string[]>>

export interface Accepted {
  readonly draft: EntryDraft
  readonly measures: readonly MeasureDraft[]
  readonly placed: Placed
}

interface Handed {
  readonly read: TenantRead
  readonly draft: EntryDraft
  /** The entry as it was, when it is corrected: words that the district has since taken off its lists stay allowed. */
  readonly before?: EntryDraft
  readonly files: readonly FileId[]
  readonly today: PlainDate
}

/** What somebody hands in, checked by the domain's rules and placed in the tree of its day. */
export async function acceptDraft({ read, draft, before, files, today }: Handed): Promise<Result<Accepted>> {
  const placed = await findPlacedOn(read, draft.unitId, draft.day)
  if (placed === undefined) return refuse('notFoundOrNoAccess', {}, { path: ['entry', 'unitId'] })
  const { openedOn: unitOpenedOn, closedOn: unitClosedOn } = placed
  const days = before === undefined ? [draft.day] : [before.day, draft.day]
  const unlocked = await checkUnlocked(read, { unitId: draft.unitId, kind: draft.kind, days })
  if (!unlocked.ok) return { ok: false, refusal: { ...unlocked.refusal, path: ['entry', 'day'] } }
  const [words, roster] = await Promise.all([wordsFor(read, draft, before), rosterFor(read, draft, placed)])
  const accepted = acceptEntry(draft, { today, unitOpenedOn, unitClosedOn, files, words, roster })
  if (accepted.ok) return ok({ ...accepted.value, placed })
  const { path = [] } = accepted.refusal
  const at = path[0] === 'files' ? ['fileIds'] : ['entry', ...path]
  return { ok: false, refusal: { ...accepted.refusal, path: at } }
}

async function wordsFor(read: TenantRead, draft: EntryDraft, before: EntryDraft | undefined): Promise<AllowedWords> {
  if (listedWordsOf(draft).length === 0) return { visitKind: [], disclosureIndicator: [] }
  const lists = await findWordLists(read)
  const kept = before === undefined ? [] : listedWordsOf(before)
  const allowed = (list: WordList) => [
    ...lists[list].words.map(({ word }) => word),
    ...kept.flatMap(([of, word]) => (of === list ? [word] : [])),
  ]
  return { visitKind: allowed('visitKind'), disclosureIndicator: allowed('disclosureIndicator') }
}

async function rosterFor(read: TenantRead, draft: EntryDraft, placed: Placed): Promise<ReadonlySet<PersonId>> {
  const people = membersOf(draft)
  return findOnRoster(read, { branchId: placed.branchId ?? draft.unitId, day: draft.day, people })
}

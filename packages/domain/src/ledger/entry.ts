import { type FileId, type PersonId, ok, type PlainDate, type Result, refuse } from '../kernel/index.ts'
import type { DraftOf, EntryDraft } from './entry-draft.ts'
import type { MeasureDraft } from './kind.ts'
import { type LedgerKind, specOf } from './registry.ts'
import type { WordList } from './word-list.ts'

export interface EntryContext {
  /** Today in the tenant's time zone, from the database. */
  readonly today: PlainDate
  readonly unitOpenedOn: PlainDate
  readonly unitClosedOn: PlainDate | null
  readonly files: readonly FileId[]
  /** The words of the district's lists that may be used for this entry. */
  readonly words: Readonly<Record<WordList, readonly string[]>>
  /** Those of the members named who are on the roster of the unit's branch. */
  readonly roster: ReadonlySet<PersonId>
}

/** The entry as it may be kept, with the measures that follow from it; or why not. */
export interface AcceptedEntry {
  readonly draft: EntryDraft
  readonly measures: readonly MeasureDraft[]
}

export function acceptEntry(draft: EntryDraft, context: EntryContext): Result<AcceptedEntry> {
  return accept(draft, draft, context)
}

/** `draft` twice: as what it is, and as its kind tells it. */
function accept<K extends LedgerKind>(
  draft: DraftOf<K>,
  given: EntryDraft,
  context: EntryContext,
): Result<AcceptedEntry> {
  const checks = [checkLife(given, context), checkOrder(draft, context), checkWords(draft, context)]
  for (const check of [...checks, checkPeople(draft, context)]) if (!check.ok) return check
  const needed = specOf(draft.kind).minEvidence(draft.details)
  if (context.files.length < needed)
    return refuse('evidenceMissing', { needed, got: context.files.length }, { path: ['files'] })
  return ok({ draft: given, measures: measuresOf(given) })
}

/** An entry lies neither in the future nor outside the life of its unit. */
function checkLife({ day }: EntryDraft, { today, unitOpenedOn, unitClosedOn }: EntryContext): Result<null> {
  const path = ['day']
  if (day > today) return refuse('entryInFuture', { day, today }, { path })
  if (day < unitOpenedOn) return refuse('entryBeforeUnitOpened', { day, openedOn: unitOpenedOn }, { path })
  if (unitClosedOn !== null && day > unitClosedOn)
    return refuse('unitClosed', { day, closedOn: unitClosedOn }, { path })
  return ok(null)
}

/** The days that the details name follow the entry's day in their order, up to today. */
function checkOrder<K extends LedgerKind>(
  { kind, details, day, title }: DraftOf<K>,
  { today }: EntryContext,
): Result<null> {
  let before = day
  for (const [field, named] of specOf(kind).inOrder?.(details, { day, title }) ?? []) {
    if (named === null) continue
    const path = ['details', field]
    if (named < before) return refuse('datesOutOfOrder', { first: before, second: named }, { path })
    if (named > today) return refuse('entryInFuture', { day: named, today }, { path })
    before = named
  }
  return ok(null)
}

/** Words of the district's lists are words that stand there. */
function checkWords<K extends LedgerKind>({ kind, details }: DraftOf<K>, { words }: EntryContext): Result<null> {
  const lists = Object.entries(specOf(kind).words ?? {}) as [string, WordList][]
  for (const [field, list] of lists) {
    const word = String(details[field as keyof typeof details])
    if (!words[list].includes(word))
      return refuse('wordNotListed', { word, words: words[list] }, { path: ['details', field] })
  }
  return ok(null)
}

/** Members who are named are on the roster of the branch, and no more are named than were there. */
function checkPeople<K extends LedgerKind>({ kind, details }: DraftOf<K>, { roster }: EntryContext): Result<null> {
  const { members, headcount } = specOf(kind)
  const named = members?.(details) ?? []
  const unknown = named.filter((memberId) => !roster.has(memberId))
  if (unknown.length > 0)
    return refuse('memberNotOnRoster', { count: unknown.length }, { path: ['details', memberField(details)] })
  const count = headcount?.(details)
  if (count !== undefined && count < named.length)
    return refuse('headcountBelowNames', { headcount: count, names: named.length }, { path: ['details', 'headcount'] })
  return ok(null)
}

function memberField(details: object): string {
  return 'memberIds' in details ? 'memberIds' : 'memberId'
}

/** The measures of an entry. The stored projection always equals a recomputation with this function. */
export function measuresOf(draft: Pick<EntryDraft, 'kind' | 'day' | 'title' | 'details'>): readonly MeasureDraft[] {
  return measuresOfKind(draft as EntryDraft)
}

function measuresOfKind<K extends LedgerKind>({ kind, details, day, title }: DraftOf<K>): readonly MeasureDraft[] {
  return specOf(kind).measures(details, { day, title })
}

/** The words of the district's lists that an entry uses, by list: what it said once it may go on saying. */
export function listedWordsOf(draft: EntryDraft): readonly (readonly [WordList, string])[] {
  return listedWordsOfKind(draft)
}

function listedWordsOfKind<K extends LedgerKind>({
  kind,
  details,
}: DraftOf<K>): readonly (readonly [WordList, string])[] {
  const lists = Object.entries(specOf(kind).words ?? {}) as [string, WordList][]
  return lists.map(([field, list]) => [list, String(details[field as keyof typeof details])] as const)
}

/** The members whom an entry names. */
export function membersOf(draft: EntryDraft): readonly PersonId[] {
  return membersOfKind(draft)
}

function membersOfKind<K extends LedgerKind>({ kind, details }: DraftOf<K>): readonly PersonId[] {
  return specOf(kind).members?.(details) ?? []
}

import { z } from 'zod'
import { type FileId, ok, PlainDate, type Result, refuse, UnitId } from '../kernel/index.ts'
import type { MeasureDraft } from './kind.ts'
import { dispatch } from './kinds/dispatch.ts'

/** The closed registry of ledger kinds. A thirteenth kind is one file and one line here; the compiler names the rest. */
export const LEDGER_KINDS = { dispatch } as const

export const LedgerKind = z.enum(Object.keys(LEDGER_KINDS) as [keyof typeof LEDGER_KINDS])
export type LedgerKind = z.infer<typeof LedgerKind>

/** What somebody hands in: the envelope and the details of one kind. */
export const EntryDraft = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dispatch'),
    unitId: UnitId,
    day: PlainDate,
    title: z.string().trim().min(1).max(200),
    details: dispatch.details,
  }),
])
export type EntryDraft = z.infer<typeof EntryDraft>

export interface EntryContext {
  /** Today in the tenant's time zone, from the database. */
  readonly today: PlainDate
  readonly unitOpenedOn: PlainDate
  readonly unitClosedOn: PlainDate | null
  readonly files: readonly FileId[]
}

/** The entry as it may be kept, with the measures that follow from it; or why not. */
export interface AcceptedEntry {
  readonly draft: EntryDraft
  readonly measures: readonly MeasureDraft[]
}

export function acceptEntry(draft: EntryDraft, context: EntryContext): Result<AcceptedEntry> {
  if (draft.day > context.today)
    return refuse('entryInFuture', { day: draft.day, today: context.today }, { path: ['day'] })
  if (draft.day < context.unitOpenedOn)
    return refuse('entryBeforeUnitOpened', { day: draft.day, openedOn: context.unitOpenedOn }, { path: ['day'] })
  if (context.unitClosedOn !== null && draft.day > context.unitClosedOn)
    return refuse('unitClosed', { day: draft.day, closedOn: context.unitClosedOn }, { path: ['day'] })
  const { adoptedOn } = draft.details
  if (adoptedOn !== null && (adoptedOn < draft.day || adoptedOn > context.today))
    return refuse('datesOutOfOrder', { first: draft.day, second: adoptedOn }, { path: ['details', 'adoptedOn'] })
  const needed = LEDGER_KINDS[draft.kind].minEvidence(draft.details)
  if (context.files.length < needed)
    return refuse('evidenceMissing', { needed, got: context.files.length }, { path: ['files'] })
  return ok({ draft, measures: measuresOf(draft) })
}

/** The measures of an entry. The stored projection always equals a recomputation with this function. */
export function measuresOf(draft: Pick<EntryDraft, 'kind' | 'details'>): readonly MeasureDraft[] {
  return LEDGER_KINDS[draft.kind].measures(draft.details)
}

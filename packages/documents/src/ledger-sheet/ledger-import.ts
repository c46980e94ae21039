import type { EntryId, FileId, PersonId, PlainDate, Result, UnitId } from '@jianjia/domain/kernel'
import type { EntryDraft, LedgerKind, MeasureDraft, WordList } from '@jianjia/domain/ledger'
import type { BilingualText } from '../import/cell-codes.ts'

/** A unit that a row may name: the branch, or a group in it. */
export interface ImportUnit {
  readonly unitId: UnitId
  readonly name: string
  readonly shortName: string
  readonly openedOn: PlainDate
  readonly closedOn: PlainDate | null
}

export interface ImportMember {
  readonly personId: PersonId
  readonly name: string
  readonly unitName: string
}

/** An entry of the kind that the branch has. */
export interface KnownEntry {
  readonly entryId: EntryId
  readonly version: number
  readonly draft: EntryDraft
  readonly fileIds: readonly FileId[]
}

/** All that importing a sheet into the ledger of a branch is judged by. */
export interface LedgerScene {
  readonly kind: LedgerKind
  /** Where a row belongs that names no unit. */
  readonly branchId: UnitId
  readonly units: readonly ImportUnit[]
  readonly members: readonly ImportMember[]
  readonly onRoster: (personId: PersonId, day: PlainDate) => boolean
  readonly entries: readonly KnownEntry[]
  readonly words: Readonly<Record<WordList, readonly string[]>>
  /** Whether entries of a day may be written: not under a sheet that is being reviewed. */
  readonly checkDay: (day: PlainDate) => Result<null>
  readonly today: PlainDate
  /** What proves the new entries, where their kind asks for it. */
  readonly fileIds: readonly FileId[]
  /** What holds for all rows in fields that the sheet has no column for. */
  readonly fill: Readonly<Record<string, string>>
}

export interface ValueChange {
  readonly field: string
  readonly from: string
  readonly to: string
}

export interface RowFault {
  /** As printed. */
  readonly column: string
  readonly reason: BilingualText
}

/** What importing would do with one row. */
export interface PlannedEntry {
  readonly row: number
  readonly title: string
  readonly day: string
  readonly state: 'new' | 'changed' | 'same' | 'wrong'
  readonly changes: readonly ValueChange[]
  readonly faults: readonly RowFault[]
  /** Of a row that is new or changed. */
  readonly accepted: { readonly draft: EntryDraft; readonly measures: readonly MeasureDraft[] } | null
  /** The entry that is changed, or is the same. */
  readonly known: KnownEntry | null
}

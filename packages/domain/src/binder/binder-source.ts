import type { AssessmentRow, ObjectionState, SelfItemRow } from '../assessment/index.ts'
import type { EntryId, FileId, PlainDate, UnitId } from '../kernel/index.ts'
import type { Scheme } from '../scheme/index.ts'
import type { ColumnSum, ItemNode, UnitNode } from '../scoring/index.ts'
import type { BinderEvidence, BinderLine, BinderResult } from './binder.ts'

/** Everything that a binder is made of. Only what the binder shows is in it, so that its hash changes with that alone. */
export interface BinderSource {
  readonly unit: { readonly id: UnitId; readonly name: string }
  readonly receiver: string
  readonly assessment: Pick<AssessmentRow, 'name' | 'window'>
  readonly scheme: Scheme
  /** The lines of the unit in the order of the scheme, and the sums of their columns. */
  readonly score: BinderScore
  readonly result: BinderResult | null
  /** In the order in which they were raised. */
  readonly objections: readonly BinderObjection[]
  readonly selfItems: readonly Pick<SelfItemRow, 'itemId' | 'note' | 'contestReason'>[]
  /** Files beside the lines of a sheet that is still being filled in; a published line names its own. */
  readonly itemFiles: ReadonlyMap<string, readonly FileId[]>
  readonly entries: ReadonlyMap<EntryId, BinderEntry>
  readonly files: ReadonlyMap<FileId, StoredFile>
  /** Names of the units that are mentioned: those below the unit, whose records and results count for it. */
  readonly unitNames: ReadonlyMap<string, string>
  readonly asOf: PlainDate
  readonly address: string | null
  /** Where a line and a record are shown on the screen. */
  readonly paths: {
    readonly item: (itemId: string) => string
    readonly entry: (entryId: string) => string
  }
}

export interface BinderScore {
  readonly items: readonly ItemNode[]
  readonly self: ColumnSum | null
  readonly review: ColumnSum | null
  readonly final: Pick<UnitNode['totals'], 'final' | 'countedFull'> | null
}

/** An objection to the published result, as the binder tells it. */
export interface BinderObjection {
  /** Null = the whole result. */
  readonly itemName: string | null
  readonly state: ObjectionState
  readonly reason: string
  readonly raisedOn: PlainDate
  readonly answer: string | null
  readonly answeredOn: PlainDate | null
  /** The version of the result that upholding it has made. */
  readonly correctedNumber: number | null
}

/** What is told about an entry beside what its measures say. */
export interface BinderEntry {
  readonly unitId: UnitId
  /** Stands in place of its own title, where that may name somebody; null = its own. */
  readonly title: string | null
  readonly details: readonly BinderLine[]
}

export type StoredFile = Pick<
  BinderEvidence,
  'fileId' | 'ownerUnitId' | 'name' | 'size' | 'mediaType' | 'sha256' | 'pixels'
>

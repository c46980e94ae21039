import type { PlainDate } from '../kernel/index.ts'
import type { MeasureQuery } from '../ledger/index.ts'
import type { DatePair } from '../period/index.ts'

/** One record behind a fact, as the drawer lists it. */
export interface MeasureLine {
  readonly entryId: string
  readonly day: PlainDate
  readonly amount: string
  readonly subject: string | null
  readonly level: string | null
  readonly kind: string | null
  readonly fileIds: readonly string[]
  /** The entry's title, where the records were read with it. */
  readonly title?: string
}

/** What stands under the line of a ratio where it is no records. */
export interface RatioOver {
  readonly of: 'members' | 'headcount' | 'words'
  /** The day on which people were counted. */
  readonly asOf: PlainDate | null
  /** null = nobody reported it. */
  readonly amount: string | null
  /** Words of the list that no record names. */
  readonly uncovered?: readonly string[]
}

/** Where a fact comes from, handed in with it and kept in the tree, so that whoever explains a figure asks nothing else. */
export type Provenance =
  | {
      readonly source: 'measure'
      readonly query: MeasureQuery
      readonly window: DatePair
      readonly entries: readonly MeasureLine[]
      /** The records under the line of a ratio. */
      readonly over?: readonly MeasureLine[]
      /** What stands under the line where it is people or words. */
      readonly ratioOver?: RatioOver
    }
  | {
      readonly source: 'judgement'
      readonly marks: readonly { readonly rater: string; readonly value: string | null; readonly note?: string }[]
      /** Set where people agreed on a value because the marks lay too far apart. */
      readonly agreed?: { readonly by: string; readonly reason: string; readonly present?: readonly string[] }
      readonly fileIds?: readonly string[]
    }
  | { readonly source: 'claim'; readonly by: string; readonly note?: string; readonly fileIds: readonly string[] }
  | {
      readonly source: 'districtEntry'
      readonly by: string
      readonly note?: string
      readonly fileIds?: readonly string[]
    }
  | {
      /** Those present at a visit have voted. `options: null` = hidden, since they would tell how somebody voted. */
      readonly source: 'vote'
      readonly way: 'live' | 'paper'
      readonly heldOn: PlainDate
      readonly by: string
      readonly present: number
      readonly returned: number
      readonly valid: number
      readonly options: readonly { readonly option: string; readonly votes: number }[] | null
      readonly abstained: number | null
    }
  | {
      /** What was found on the spot: it explains a mark and gives none by itself. */
      readonly source: 'visit'
      readonly heldOn: PlainDate
      readonly by: string
      readonly finding: 'confirmed' | 'partly' | 'notFound' | null
      readonly note?: string
      readonly fileIds: readonly string[]
    }
  | {
      /** An objection was upheld: what stood before, and why it was changed. */
      readonly source: 'objection'
      readonly from: string
      readonly to: string
      readonly by: string
      readonly reason: string
      readonly decidedOn: PlainDate
    }
  | {
      readonly source: 'obligation'
      readonly obligation: string
      /** Absent in results of before reports could be owed: then it is the self-assessment. */
      readonly state?: string
      readonly dueOn: PlainDate
      readonly submittedOn: PlainDate | null
    }
  | {
      readonly source: 'children'
      readonly children: readonly { readonly unitId: string; readonly state: string; readonly total: string | null }[]
    }

import type { FileId, PlainDate, RefusalCode, UnitId } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'
import type { Standing } from '../scoring/index.ts'
import type { BinderGap } from './gaps.ts'

/** In which forms a binder is made: pages to print, pages to go on writing in, a folder to open without a server. */
export const BINDER_FORMATS = ['pdf', 'docx', 'html'] as const
export type BinderFormat = (typeof BINDER_FORMATS)[number]

/** How a binder that was asked for stands. */
export const BINDER_STATES = ['waiting', 'making', 'ready', 'failed'] as const
export type BinderState = (typeof BINDER_STATES)[number]

/** Why the making of a binder failed, where whoever waits for it can have that removed; other accidents have no name. */
export const BINDER_FAILURES = ['storageFull', 'storageReadOnly'] as const satisfies readonly RefusalCode[]
export type BinderFailure = (typeof BINDER_FAILURES)[number]

/**
 * The binder of one unit for an inspection (迎检资料): plain data with every sentence ready to be written, in the order in
 * which it stands on paper. It holds no clock and no random number, so that the same state is the same binder.
 */
export interface Binder {
  readonly format: 'jianjia.binder/1'
  readonly unit: string
  readonly assessment: string
  /** Who assesses, and to whom the binder is shown. */
  readonly receiver: string
  readonly window: DatePair
  /** `selfAssessment` = before publication: what the unit says and what its records say. `published` = all three columns. */
  readonly phase: 'selfAssessment' | 'published'
  /** The day of the latest change that the binder shows. */
  readonly asOf: PlainDate
  /** Where the server is reached ("https://union.example.cn"); null = unknown, then records are named by their path. */
  readonly address: string | null
  readonly result: BinderResult | null
  /** Objections of the unit to the published result and their answers; absent where there is none. */
  readonly objections?: readonly BinderLine[]
  readonly totals: BinderPoints
  readonly categories: readonly BinderCategory[]
  /** All files that prove something, by their numbers from 1 on. Each has its page where it is used first. */
  readonly evidence: readonly BinderEvidence[]
  /** What is missing, in the order of the sheets. */
  readonly gaps: readonly BinderGap[]
}

/** The published result as it was frozen. */
export interface BinderResult {
  readonly number: number
  readonly contentHash: string
  readonly publishedOn: PlainDate
  readonly standing: Standing
  readonly rank: number | null
  readonly participants: number
  readonly level: string | null
}

/** Points of the three columns beside the full mark; null where a column has none, or may not be shown yet. */
export interface BinderPoints {
  readonly full: string | null
  readonly self: string | null
  readonly review: string | null
  readonly final: string | null
}

/** A tab (类别). */
export interface BinderCategory {
  readonly number: number
  readonly name: string
  readonly points: BinderPoints
  readonly sheets: readonly BinderSheet[]
}

/** One criterion: its standard, its points, its records, its evidence. */
export interface BinderSheet {
  /** "2.3": the third sheet of the second tab. */
  readonly number: string
  readonly itemId: string
  readonly name: string
  /** The standard as the district writes it. */
  readonly standard: string | null
  /** How the line gives points, in one paragraph. */
  readonly rule: string
  readonly points: BinderPoints
  readonly columns: readonly BinderColumn[]
  /** Where the datum comes from, besides records: what was claimed, marked, entered, owed. */
  readonly sources: readonly BinderLine[]
  readonly records: readonly BinderRecord[]
  /** The numbers of the files that prove the line itself. */
  readonly evidence: readonly number[]
  /** Where the line is shown on the screen. */
  readonly path: string
  readonly gaps: readonly BinderGap[]
}

export interface BinderColumn {
  readonly column: 'self' | 'review' | 'final'
  readonly points: string | null
  /** The clause that gave the points, and the bound that cut them. */
  readonly says: string
}

export interface BinderLine {
  readonly label: string
  readonly text: string
}

/** One entry of the ledger behind a line. */
export interface BinderRecord {
  /** "2.3-1" */
  readonly number: string
  readonly path: string
  readonly day: PlainDate
  readonly title: string
  /** Who recorded it, where that is another unit than the binder's. */
  readonly unit: string | null
  /** What it adds to the line. */
  readonly amounts: readonly string[]
  /** It stands under the line of a ratio. */
  readonly under: boolean
  /** What the kind of the entry says about it, in the kind's own order. */
  readonly details: readonly BinderLine[]
  readonly evidence: readonly number[]
}

/** One file. Photographs are shown on its page, other files are named there and lie in the folder. */
export interface BinderEvidence {
  readonly number: number
  readonly fileId: FileId
  readonly ownerUnitId: UnitId
  readonly name: string
  readonly size: number
  readonly mediaType: string
  readonly sha256: string
  readonly shownAs: 'photograph' | 'file'
  /** Of a picture that was read and written anew when it arrived; null for what is kept as it was sent. */
  readonly pixels: { readonly width: number; readonly height: number } | null
  /** The sheet on which its page stands. */
  readonly sheet: string
  /** What it proves there: the number of a record, or of the sheet itself. */
  readonly proves: string
  /** Further sheets that refer to it. */
  readonly alsoIn: readonly string[]
}

/** 1 GiB: what a computer at a school still opens, and far above what a year of work brings together. */
export const MAX_BINDER_BYTES = 1024 * 1024 * 1024

/** How many bytes of files a form takes in: paper shows photographs, the folder holds all. */
export function bytesTakenIn({ evidence }: Pick<Binder, 'evidence'>, format: BinderFormat): number {
  const taken = evidence.filter(({ shownAs }) => format === 'html' || shownAs === 'photograph')
  return taken.reduce((sum, { size }) => sum + size, 0)
}

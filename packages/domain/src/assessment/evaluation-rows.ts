import type { AssessmentId, EntryId, FileId, PersonId, PlainDate, SchemeId, UnitId } from '../kernel/index.ts'
import type { ListedWord, Measure, WordList } from '../ledger/index.ts'
import type { Adjustment } from '../obligation/index.ts'
import type { DatePair } from '../period/index.ts'
import type { Scheme } from '../scheme/index.ts'
import type { FactValue, Owed } from '../scoring/index.ts'
import type { AssessmentState, UnitAssessmentState } from './lifecycle.ts'
import type { VisitFinding } from './visit/checklist.ts'

/** Everything that is stored about an assessment and that its points depend on. One shape for every screen and job. */
export interface AssessmentRows {
  readonly assessment: AssessmentRow
  readonly scheme: Scheme
  readonly units: readonly AssessedUnitRow[]
  readonly selfItems: readonly SelfItemRow[]
  /** What the district has entered, and the votes that were held at visits. */
  readonly districtFacts: readonly DistrictFactRow[]
  /** What was found at visits that are finished. */
  readonly visitLines: readonly VisitLineRow[]
  readonly assignments: readonly AssignmentRow[]
  /** Marks of reviewers who have submitted, and of nobody else. */
  readonly marks: readonly MarkRow[]
  readonly agreed: readonly AgreedMarkRow[]
  /** What the district has collected of the voices of the scheme; read where the scheme has voices. */
  readonly voiceMarks: readonly VoiceMarkRow[]
  /** Voices whose people are being asked, with an account, for their marks of a unit. */
  readonly voiceCalls: readonly VoiceCallRow[]
  readonly measures: readonly MeasureRow[]
  readonly itemFiles: readonly ItemFileRow[]
  readonly entryFiles: readonly EntryFileRow[]
  readonly adjustments: readonly AdjustmentRow[]
  /** Lines that were given back, the oldest round first. */
  readonly returns: readonly ItemReturnRow[]
  /** What the units owed of plans and summaries that fell due in the window; read where the scheme asks for it. */
  readonly reports: readonly ReportRow[]
  /** Who was a member on the days that the scheme asks about; read where it asks. */
  readonly roster: readonly RosterRow[]
  /** The numbers last reported up to the days that the scheme asks about; read where it asks. */
  readonly headcounts: readonly HeadcountRow[]
  /** The district's lists of words; read where the scheme divides by them. */
  readonly words: Readonly<Partial<Record<WordList, readonly ListedWord[]>>>
}

export interface AssessmentRow {
  readonly id: AssessmentId
  readonly name: string
  readonly assessorUnitId: UnitId
  readonly schemeId: SchemeId
  readonly schemeVersion: number
  readonly window: DatePair
  readonly selfDue: PlainDate
  readonly reviewDue: PlainDate
  readonly publicityDays: number
  readonly state: AssessmentState
  readonly version: number
}

export interface AssessedUnitRow {
  readonly unitId: UnitId
  readonly name: string
  readonly segment: string | null
  readonly exemptReason: string | null
  readonly admitted: boolean
  readonly state: UnitAssessmentState
  /** The day of the receipt, in the tenant's time zone. */
  readonly submittedOn: PlainDate | null
  readonly receiptNo: string | null
  readonly version: number
}

/** The lines of a unit against whose counts its branch has said something. */
export function linesContested(rows: Pick<AssessmentRows, 'selfItems'>, unitId: UnitId): readonly string[] {
  return rows.selfItems.flatMap((item) => (item.unitId === unitId && item.contestReason !== null ? [item.itemId] : []))
}

export interface SelfItemRow {
  readonly unitId: UnitId
  readonly itemId: string
  /** What the branch says: the fact of the rule's kind. Null = not answered. */
  readonly value: FactValue | null
  readonly note: string
  readonly contestReason: string | null
  readonly savedBy: string
  /** ISO instant in UTC. */
  readonly savedAt: string
  readonly version: number
}

export interface DistrictFactRow {
  readonly unitId: UnitId
  readonly itemId: string
  readonly value: FactValue
  readonly recordedBy: string
  readonly version: number
  /** Set where those present at a visit have voted: then this decides the line, whoever else says something of it. */
  readonly vote?: { readonly way: 'live' | 'paper'; readonly heldOn: PlainDate }
}

/** What one voice of the scheme came to for a unit, out of 100. */
export interface VoiceMarkRow {
  readonly unitId: UnitId
  readonly raterId: string
  /** Null: nobody of the voice has marked. */
  readonly points: string | null
  readonly papers: number
  readonly reason: string
  readonly recordedBy: string
  readonly version: number
}

/** Marks of single people of a voice that are still being given, or are given and not counted. */
export interface VoiceCallRow {
  readonly unitId: UnitId
  readonly raterId: string
  readonly closesOn: PlainDate
  readonly asked: number
  readonly given: number
}

export interface VisitLineRow {
  readonly unitId: UnitId
  readonly itemId: string
  readonly heldOn: PlainDate
  readonly leader: string
  readonly finding: VisitFinding | null
  readonly note: string
  readonly fileIds: readonly FileId[]
}

export interface AssignmentRow {
  readonly unitId: UnitId
  readonly reviewerId: PersonId
  readonly reviewer: string
  readonly submitted: boolean
}

export interface MarkRow {
  readonly unitId: UnitId
  readonly reviewerId: PersonId
  readonly reviewer: string
  readonly itemId: string
  readonly points: string
  readonly note: string
}

export interface AgreedMarkRow {
  readonly unitId: UnitId
  readonly itemId: string
  readonly points: string
  readonly reason: string
  readonly agreedBy: string
  /** The names of those who agreed. */
  readonly present: readonly string[]
}

/** What a branch says to one line, and what proves it. */
export interface SaidOfItem {
  /** The branch's answer; of a line from records, the value that they give. */
  readonly value: FactValue | null
  readonly note: string
  readonly contestReason: string | null
  readonly fileIds: readonly FileId[]
}

/** One line that was given back, with what stood in it then and what was handed in again. */
export interface ItemReturnRow {
  readonly unitId: UnitId
  /** Counts the times that lines of this sheet were given back. */
  readonly round: number
  readonly itemId: string
  readonly reason: string
  /** The last day on which the branch may hand it in again. */
  readonly dueOn: PlainDate
  readonly returnedBy: string
  /** ISO instant in UTC. */
  readonly returnedAt: string
  readonly before: SaidOfItem
  /** Null unless it was handed in again. */
  readonly after: SaidOfItem | null
  /** False: the day passed without the branch, and `before` goes on to count. Null as long as the line is open. */
  readonly handedIn: boolean | null
  readonly closedAt: string | null
}

/** A measure with the unit of the cohort to which it counts, by the placements on the entry's day. */
export interface MeasureRow extends Measure {
  readonly cohortUnitId: UnitId
  readonly title: string
}

export interface ItemFileRow {
  readonly unitId: UnitId
  readonly itemId: string
  readonly fileId: FileId
}

export interface EntryFileRow {
  readonly entryId: EntryId
  readonly fileId: FileId
}

export interface AdjustmentRow {
  readonly unitId: UnitId
  readonly adjustment: Adjustment
}

export interface ReportRow extends Owed {
  readonly unitId: UnitId
}

/** A member of a unit of the cohort, or of a unit below it, on a day. */
export interface RosterRow {
  readonly unitId: UnitId
  readonly day: PlainDate
  readonly personId: PersonId
}

export interface HeadcountRow {
  readonly unitId: UnitId
  readonly day: PlainDate
  readonly members: number
}

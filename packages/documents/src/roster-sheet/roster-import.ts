import type { PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { MemberStatus } from '@jianjia/domain/org'
import type { RowFault, ValueChange } from '../ledger-sheet/ledger-import.ts'

/** A unit that a row may name: the branch, or a group in it. */
export interface RosterUnit {
  readonly unitId: UnitId
  readonly name: string
  readonly shortName: string
  readonly closedOn: PlainDate | null
}

/** Somebody who stands on the roster, or did. */
export interface KnownMember {
  readonly personId: PersonId
  readonly name: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly status: MemberStatus
  readonly joinedOn: PlainDate
  /** The first day of the last stay; the joining day of whoever has never been away. */
  readonly stayFrom: PlainDate
  readonly retiredOn: PlainDate | null
  readonly leftOn: PlainDate | null
  readonly mobile: string | null
  /** Equal for equal identity numbers. */
  readonly numberIndex: string | null
  readonly maskedNumber: string | null
}

/** All that a sheet is judged by before it changes the roster of a branch. */
export interface RosterScene {
  readonly branchId: UnitId
  readonly units: readonly RosterUnit[]
  readonly members: readonly KnownMember[]
  readonly today: PlainDate
  /** What holds where a row does not say it, and nothing is known of the member. */
  readonly fill: {
    readonly joinedOn?: PlainDate | undefined
    readonly retiredOn?: PlainDate | undefined
    readonly leftOn?: PlainDate | undefined
  }
  /** What somebody has said of rows that may be one person or another: a member's id, or `new`. */
  readonly answers: Readonly<Record<string, string>>
  readonly indexOf: (idNumber: string) => string
  /** Whose number it is already, anywhere in the tenant. */
  readonly holders: ReadonlyMap<string, PersonId>
}

/** A row that may be somebody who is known, and who that may be. */
export interface AskedMember {
  /** By which the answer is given. */
  readonly key: string
  readonly candidates: readonly KnownMember[]
}

/** A member as a row wants him or her to stand. */
export interface WantedRow {
  readonly name: string
  readonly unitId: UnitId
  readonly joinedOn: PlainDate
  readonly retiredOn: PlainDate | null
  readonly leftOn: PlainDate | null
  readonly mobile: string | null
  /** Undefined leaves the number as it is. */
  readonly idNumber: string | null | undefined
  /** The first day of another stay, of somebody who had left. */
  readonly returnsOn: PlainDate | null
}

/** What importing would do with one row. */
export interface PlannedMember {
  readonly row: number
  readonly name: string
  readonly unitName: string
  readonly state: 'new' | 'changed' | 'same' | 'wrong'
  readonly changes: readonly ValueChange[]
  readonly faults: readonly RowFault[]
  /** Of a row that is wrong only because nobody has said yet who it is, and of one about which that was said. */
  readonly asked: AskedMember | null
  readonly wanted: WantedRow | null
  readonly known: KnownMember | null
}

export interface RosterPlan {
  readonly rows: readonly PlannedMember[]
  /** Members whom no row names; they stay as they are. */
  readonly leftOut: readonly KnownMember[]
}

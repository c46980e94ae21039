import type { UnitKind } from '@jianjia/domain/org'
import type { BilingualText, CellFault, CellWarning } from '../import/cell-codes.ts'
import type { SkippedRow } from '../import/skipped-rows.ts'
import type { Field } from '../import/fields.ts'
import type { CellNote, NormalisedCell } from '../import/judged-record.ts'
import type { KnownUnit } from './known-tree.ts'

/** Faults that only the whole tree shows, besides those of single cells. */
export const TREE_FAULTS = {
  childKindNotLegal: {
    zh: '这一类单位不能直接设在该上级之下',
    en: 'This kind of unit cannot stand directly under that parent',
  },
  ambiguousParent: {
    zh: '有多个同名的上级，请改填统计编码或逐级填写',
    en: 'Several units have the name of this parent; give its code or all levels',
  },
  parentRowWrong: {
    zh: '上级单位所在的行有错误，请先更正那一行',
    en: 'The row of the parent is wrong; correct that one first',
  },
  parentCycle: { zh: '上级关系成环，单位成了自己的上级', en: 'The parents form a circle' },
  codeOfOtherUnit: { zh: '这个编码已属于另一个单位', en: 'The code belongs to another unit' },
  kindCannotChange: {
    zh: '单位的类别建立后不能更改；确需更改的，请撤销后另建',
    en: 'The kind of a unit cannot change; close it and create another one',
  },
  secondRoot: {
    zh: '与系统中最上级单位的名称不同。单位改了名的，请先在它的页面上改名；写错了的，请更正这一格',
    en: 'Not the name of the topmost union. If it was renamed, rename it on its page first; if not, correct this cell',
  },
} as const satisfies Record<string, BilingualText>
export type TreeFault = keyof typeof TREE_FAULTS

export type PlannedState = 'new' | 'changed' | 'same' | 'wrong'

/** Where the parent of a planned unit is: already in the tree, or another unit of the plan. */
export type ParentRef =
  | { readonly from: 'tree'; readonly id: string; readonly name: string }
  | { readonly from: 'row'; readonly index: number; readonly name: string }

export type UnitDetail =
  | 'name'
  | 'shortName'
  | 'englishName'
  | 'parent'
  | 'code'
  | 'memberCount'
  | 'stage'
  | 'ownership'
  | 'zone'

export interface UnitChange {
  readonly field: UnitDetail
  readonly from: string | null
  readonly to: string | null
}

/** One row of the sheet as a unit of the tree. Null: the sheet does not say. */
export interface PlannedUnit {
  /** Its place in `TreePlan.units`. */
  readonly index: number
  readonly row: number
  readonly state: PlannedState
  readonly name: string
  readonly shortName: string | null
  readonly englishName: string | null
  readonly kind: UnitKind
  /** Null for the root, and for a row whose parent could not be found. */
  readonly parent: ParentRef | null
  readonly code: string | null
  readonly memberCount: number | null
  readonly stage: string | null
  readonly ownership: string | null
  readonly zone: string | null
  readonly note: string | null
  /** The unit of the tree that the row is about; null for a new one. */
  readonly knownId: string | null
  readonly changes: readonly UnitChange[]
  readonly faults: readonly CellNote<CellFault | TreeFault>[]
}

/** What importing a sheet into a tree would do. Nothing is removed: units that the sheet does not name stay. */
export interface TreePlan {
  readonly sheet: string | null
  readonly headerRow: number
  readonly mapping: Readonly<Record<string, Field>>
  readonly ignored: readonly string[]
  readonly normalised: readonly NormalisedCell[]
  readonly warnings: readonly CellNote<CellWarning>[]
  readonly skipped: readonly SkippedRow[]
  /** In the order of the sheet. */
  readonly units: readonly PlannedUnit[]
  readonly counts: Readonly<Record<PlannedState, number>>
  /** Indexes of new and changed units, parents before their children: the order in which they can be written. */
  readonly order: readonly number[]
  readonly notInSheet: readonly KnownUnit[]
}

import type { Rule, WordedKind } from '@jianjia/domain/scheme'

/** Where a sheet disagrees with itself or leaves something out. Reported with its cell, never repaired. */
export const SHEET_WARNINGS = {
  categorySumMismatch: { zh: '各项相加与标明的分值不符', en: 'the items do not add up to the printed points' },
  totalMismatch: { zh: '各类相加与标明的总分不符', en: 'the categories do not add up to the printed total' },
  missingPoints: { zh: '没有分值', en: 'without points' },
  pointsMismatch: { zh: '文字里的分值与分值栏不符', en: 'the points in the text differ from the column' },
  twoFullMarkColumns: { zh: '有两栏以上分值', en: 'more than one column of full marks' },
  repeatedHeader: { zh: '表头在中间重复', en: 'the header is repeated' },
  sideBySide: { zh: '左右并排两组栏目', en: 'two groups of columns side by side' },
  noFullMark: { zh: '表里没有分值', en: 'the sheet prints no full marks' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>

export type SheetWarningCode = keyof typeof SHEET_WARNINGS

export interface SheetWarning {
  readonly code: SheetWarningCode
  readonly cell: string
  /** Of two figures that disagree: what is printed, and what the lines add up to. */
  readonly printed?: string
  readonly sum?: string
}

/** One line of the sheet. Points are decimal texts; null where none are printed. */
export interface SheetItem {
  /** Without printed number, points and stars. */
  readonly name: string
  readonly points: string | null
  /** With several columns of full marks: each by the name of its column. */
  readonly pointsByType?: Readonly<Record<string, string | null>>
  readonly ruleKind: WordedKind
  /** As it stands in its cell; "" where the sheet says nothing about points. */
  readonly ruleText: string
  /** The cell of the rule's text, or of the item where there is no such text. */
  readonly cell: string
  /** The whole rule, where the wording gives every figure of it. */
  readonly rule: Rule | null
  readonly row: number
}

export interface SheetCategory {
  readonly name: string
  /** As printed; the sum of its items where nothing is printed and all of them have points. */
  readonly points: string | null
  readonly pointsByType?: Readonly<Record<string, string | null>>
  readonly items: readonly SheetItem[]
  readonly cell: string
}

export interface SheetBonus {
  readonly cap: string | null
  readonly itemCap?: string
  readonly items: readonly SheetItem[]
}

export interface SheetLevel {
  readonly name: string
  readonly min: string
}

/** What a scoring sheet says, as it stands there. */
export interface SchemeSheet {
  readonly sheet: string | null
  readonly title: string | null
  readonly total: string | null
  readonly baseTotal: string | null
  readonly categories: readonly SheetCategory[]
  readonly bonus: SheetBonus | null
  readonly gates: readonly string[]
  readonly vetoes: readonly string[]
  readonly levels: readonly SheetLevel[]
  readonly warnings: readonly SheetWarning[]
}

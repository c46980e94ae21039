import { STAGE_NAMES } from '@jianjia/domain/org'
import type { ReadItem, ReadWarning, SheetDraft, SheetReading } from '@jianjia/domain/scheme'
import { isPoints, type LineState, pointsOfLine, ruleOfLine } from './line-state.ts'

/** A line of the sheet while it is being confirmed. */
export interface SheetLineState extends LineState {
  readonly key: string
  readonly cell: string
  readonly row: number
  readonly warnings: readonly ReadWarning[]
  readonly confirmed: boolean
}

export interface SheetState {
  readonly categories: readonly {
    readonly name: string
    readonly points: string | null
    readonly warnings: readonly ReadWarning[]
    readonly lines: readonly SheetLineState[]
  }[]
  readonly bonus: { readonly cap: string | null; readonly lines: readonly SheetLineState[] } | null
  /** Conditions and vetoes that go into the draft. */
  readonly left: ReadonlySet<string>
  /** Which segment a column of full marks is for; "" leaves the column out. */
  readonly segmentOf: Readonly<Record<string, string>>
}

const ROW = /\d+$/

export function rowOf(cell: string): number {
  return Number(ROW.exec(cell)?.[0] ?? 0)
}

/** What was read, as a form begins with it. Nothing is confirmed yet. */
export function stateOf(sheet: SheetReading): SheetState {
  const taken = new Set<ReadWarning>()
  const at = (row: number, isMine: (warning: ReadWarning) => boolean) => {
    const own = sheet.warnings.filter(
      (warning) => !taken.has(warning) && rowOf(warning.cell) === row && isMine(warning),
    )
    for (const warning of own) taken.add(warning)
    return own
  }
  const isOfItem = ({ code }: ReadWarning) => code === 'missingPoints' || code === 'pointsMismatch'
  const lineOf = (item: ReadItem, key: string) => toLine(item, key, at(item.row, isOfItem))
  const types = new Set(
    sheet.categories.flatMap(({ items }) => items.flatMap((item) => Object.keys(item.pointsByType ?? {}))),
  )
  return {
    categories: sheet.categories.map(({ name, points, items, cell }, index) => {
      const rows = [rowOf(cell), ...items.map(({ row }) => row)]
      const last = Math.max(...rows)
      const warnings = sheet.warnings.filter(
        ({ code, cell: place }) =>
          code === 'categorySumMismatch' && rowOf(place) >= rowOf(cell) && rowOf(place) <= last + 1,
      )
      return { name, points, warnings, lines: items.map((item, line) => lineOf(item, `${index}-${line}`)) }
    }),
    bonus: sheet.bonus && {
      cap: sheet.bonus.cap,
      lines: sheet.bonus.items.map((item, line) => lineOf(item, `b-${line}`)),
    },
    left: new Set(),
    segmentOf: Object.fromEntries([...types].map((type) => [type, segmentNamed(type)])),
  }
}

function toLine(item: ReadItem, key: string, warnings: readonly ReadWarning[]): SheetLineState {
  const points = item.points ?? ''
  const byType = Object.fromEntries(Object.entries(item.pointsByType ?? {}).map(([type, own]) => [type, own ?? '']))
  return {
    ...{ key, cell: item.cell, row: item.row, warnings, confirmed: false },
    ...{ name: item.name, points, byType, text: item.ruleText, kind: 'read', figures: {} },
    given: { rule: item.rule, text: item.ruleText, points },
  }
}

/** A column named after a stage is for that stage; any other is for the segment that is called so. */
function segmentNamed(type: string): string {
  return Object.entries(STAGE_NAMES).find(([, { zh }]) => zh === type || `${zh}工会` === type)?.[0] ?? type
}

export function linesOf({ categories, bonus }: SheetState): readonly SheetLineState[] {
  return [...categories.flatMap(({ lines }) => lines), ...(bonus?.lines ?? [])]
}

/** Does a line ask for a look: no points, a warning, or a wording that gives no whole rule? */
export function isUnsure(line: SheetLineState, isBonus: boolean): boolean {
  const read = ruleOfLine(line)
  return read === undefined || read.unread || (!isBonus && !isPoints(line.points)) || line.warnings.length > 0
}

export function changeLine(
  state: SheetState,
  key: string,
  change: (line: SheetLineState) => SheetLineState,
): SheetState {
  const through = (lines: readonly SheetLineState[]) => lines.map((line) => (line.key === key ? change(line) : line))
  return {
    ...state,
    categories: state.categories.map((category) =>
      category.lines.some((line) => line.key === key) ? { ...category, lines: through(category.lines) } : category,
    ),
    bonus: state.bonus && { ...state.bonus, lines: through(state.bonus.lines) },
  }
}

/** All lines that were read to the end count as looked at. */
export function confirmSure(state: SheetState): SheetState {
  const sure = (isBonus: boolean) => (line: SheetLineState) =>
    isUnsure(line, isBonus) ? line : { ...line, confirmed: true }
  return {
    ...state,
    categories: state.categories.map((category) => ({ ...category, lines: category.lines.map(sure(false)) })),
    bonus: state.bonus && { ...state.bonus, lines: state.bonus.lines.map(sure(true)) },
  }
}

/** The confirmed sheet as it is sent; undefined while a line has no rule or no name. */
export function draftOf(sheet: SheetReading, state: SheetState): SheetDraft | undefined {
  const all = linesOf(state)
  if (all.some((line) => line.name.trim() === '' || ruleOfLine(line) === undefined)) return undefined
  const toDraft = (line: SheetLineState): SheetDraft['categories'][number]['lines'][number] => ({
    name: line.name.trim().slice(0, 300),
    points: pointsOfLine(line, state.segmentOf),
    rule: ruleOfLine(line)?.rule ?? { kind: 'judged' },
    standard: line.text.slice(0, 2000),
  })
  const kept = (texts: readonly string[]) =>
    texts.filter((text) => !state.left.has(text)).map((text) => text.slice(0, 300))
  const printed = sheet.categories
  return {
    total: amountOf(sheet.baseTotal),
    categories: state.categories.map(({ name, lines }, at) => ({
      ...{ name: name.slice(0, 200), points: amountOf(printed[at]?.points ?? null), lines: lines.map(toDraft) },
    })),
    bonus: state.bonus && { cap: amountOf(sheet.bonus?.cap ?? null), lines: state.bonus.lines.map(toDraft) },
    gates: kept(sheet.gates),
    vetoes: kept(sheet.vetoes),
    levels: sheet.levels,
  }
}

function amountOf(points: SheetReading['total']): SheetDraft['total'] {
  return points !== null && !points.startsWith('-') ? points : null
}

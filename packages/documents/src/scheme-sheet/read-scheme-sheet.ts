import { add, compare, exact, subtract, toText } from '@jianjia/domain/kernel'
import { type SheetView, viewSheet } from '../import/sheet-view.ts'
import type { SheetTable, Workbook } from '../sheet/sheet-table.ts'
import { cellName, type LineEntry, type Place, readBody, type SumEntry } from './body-entries.ts'
import { conditionText, type DrawnItem, drawItem, sumOfPoints } from './drawn-item.ts'
import { gather, type Gathered } from './gathered.ts'
import { falling, levelsIn } from './level-lines.ts'
import { findLevelRows } from './level-rows.ts'
import { capsIn, totalsIn } from './printed-totals.ts'
import type { SchemeSheet, SheetBonus, SheetLevel, SheetWarning } from './scheme-sheet.ts'
import { type Columns, columnsOf, findSheetHeader, type SheetHeader } from './sheet-header.ts'
import { isNote, isStatement, listed, pointsOfStatement, sortOf } from './statements.ts'
import { flat, joined } from './sheet-words.ts'
import { differenceOf, tellCategory, type ToldCategory } from './tell-categories.ts'

/**
 * Reads a scoring sheet (考核评分表) as it stands: categories, items with points and the kind of rule that their wording
 * says, bonus, gates, vetoes, levels, and every place where the sheet disagrees with itself. Of several sheets the one
 * with most items is meant; undefined where no sheet names columns of a scoring sheet. Nothing is repaired or guessed.
 */
export function readSchemeSheet(workbook: Workbook): SchemeSheet | undefined {
  const read = workbook.sheets.filter(({ hidden }) => !hidden).flatMap((table) => readTable(table) ?? [])
  const [best] = read.toSorted((a, b) => weightOf(b) - weightOf(a))
  return best
}

/** Items with points count for more than a list without any: a cover with a table of its own has few. */
function weightOf({ categories, bonus }: SchemeSheet): number {
  const items = [...categories.flatMap((category) => category.items), ...(bonus?.items ?? [])]
  return items.reduce((weight, { points }) => weight + (points === null ? 1 : 3), categories.length)
}

function readTable(table: SheetTable): SchemeSheet | undefined {
  const view = viewSheet(table)
  const header = findSheetHeader(view)
  if (header === undefined) return undefined
  const groups = header.groups.flatMap((group) => columnsOf(view, header, group) ?? [])
  const [columns] = groups
  if (columns === undefined) return undefined
  const levelRows = findLevelRows(view, header.lastRow)
  const bodies = groups.map((own) => readBody(view, { header, columns: own, skipped: levelRows.rows }))
  const { categories, lines, totals } = gather(
    bodies.flatMap(({ entries }) => entries),
    columns.texts.length > 1 ? 'both' : namesCategories(header, columns) ? 'categories' : 'items',
  )
  const types = typeNames(columns)
  const scene: Scene = { view, header, columns, types, lines, totals }
  const told = tellAll(categories, scene)
  const repeated = bodies[0]?.repeated ?? []
  const layout: readonly SheetWarning[] = [
    ...repeated.map((place): SheetWarning => ({ code: 'repeatedHeader', cell: cellName(place) })),
    ...sideBySide(header),
    ...(types.length > 1
      ? [{ code: 'twoFullMarkColumns' as const, cell: headerCell(header, columns.marks[1]?.column) }]
      : []),
  ]
  return {
    ...{ sheet: table.name === '' ? null : table.name, title: titleOf(view, header) },
    ...told.sheet,
    levels: levelsOf([...levelRows.levels], [...told.levelTexts, ...lines.map(({ text }) => text)]),
    warnings: inOrder([...layout, ...told.warnings]),
  }
}

/** A table whose only text column is called by categories lists these and nothing below them. */
function namesCategories({ groups }: SheetHeader, { texts }: Columns): boolean {
  const label = groups[0]?.find(({ column }) => column === texts[0])?.label ?? ''
  return /类别|一级指标|大项|大类/.test(flat(label))
}

interface Scene {
  readonly view: SheetView
  readonly header: SheetHeader
  readonly columns: Columns
  readonly types: readonly string[]
  readonly lines: readonly LineEntry[]
  readonly totals: readonly SumEntry[]
}

interface Told {
  readonly sheet: Pick<SchemeSheet, 'total' | 'baseTotal' | 'categories' | 'bonus' | 'gates' | 'vetoes'>
  readonly warnings: readonly SheetWarning[]
  readonly levelTexts: readonly string[]
}

function tellAll(gathered: readonly Gathered[], scene: Scene): Told {
  const { lines, types, header } = scene
  const meaning = starMeaning(scene)
  const scored = gathered.filter(({ sort }) => sort === 'scored' || sort === 'penalty')
  const told = scored.map((category) => ({ ...tellCategory(category, types), sort: category.sort }))
  const base = told.filter(({ sort }) => sort === 'scored')
  const drawn = told.flatMap((category) => category.drawn)
  const bonus = bonusOf(gathered, scene)
  const missing = base
    .flatMap((category) => category.drawn)
    .filter(
      ({ item }) => item.points === null && !isMarked(item.pointsByType) && !['gate', 'veto'].includes(item.ruleKind),
    )
  const isUnmarked = base.every(
    ({ category }) => category.points === null && category.items.every(({ points }) => points === null),
  )
  const totals = totalsOf(base, bonus, scene)
  return {
    sheet: {
      ...totals.sheet,
      ...{ categories: told.map(({ category }) => category), bonus },
      gates: [...statedIn(gathered, 'gate'), ...gatesIn(lines), ...(meaning === 'gate' ? starred(drawn) : [])],
      vetoes: [...drawn.flatMap(vetoOf), ...statedIn(gathered, 'veto'), ...vetoesIn(lines)],
    },
    warnings: [
      ...told.flatMap(({ warnings }) => warnings),
      ...totals.warnings,
      ...(isUnmarked
        ? [{ code: 'noFullMark' as const, cell: headerCell(header, scene.columns.texts.at(-1)) }]
        : missing.map(({ markCell }): SheetWarning => ({ code: 'missingPoints', cell: cellName(markCell) }))),
    ],
    levelTexts: gathered.flatMap((category) =>
      category.sort === 'level' || category.sort === 'note' ? textsOf(category) : [],
    ),
  }
}

function isMarked(byType: Readonly<Record<string, string | null>> | undefined): boolean {
  return byType !== undefined && Object.values(byType).some((points) => points !== null)
}

function typeNames({ marks }: Columns): readonly string[] {
  if (marks.length < 2) return []
  const names = marks.map(({ type }, at) => (type === '' ? `分值${at + 1}` : type))
  return names.map((name, at) => (names.indexOf(name) === at ? name : `${name}#${at + 1}`))
}

function sideBySide({ groups, lastRow }: SheetHeader): readonly SheetWarning[] {
  return groups
    .slice(1)
    .flatMap(([first]) =>
      first === undefined
        ? []
        : [{ code: 'sideBySide' as const, cell: cellName({ row: lastRow, column: first.column }) }],
    )
}

function headerCell({ lastRow }: SheetHeader, column = 0): string {
  return cellName({ row: lastRow, column })
}

function titleOf(view: SheetView, header: SheetHeader): string | null {
  const above = view.rows.filter((row) => row.number < header.firstRow)
  const titles = above.flatMap((row) => row.cells.map(({ text }) => joined(text))).filter((text) => text.length > 3)
  return titles.find((text) => /考核|评分|细则|标准|考评|评估|量化|评比|表/.test(text)) ?? titles[0] ?? null
}

/** Texts above the table and lines below it that may speak of the whole. */
function wholeTexts({
  view,
  header,
  lines,
}: Scene): readonly (Place & { readonly text: string; readonly isTitle: boolean })[] {
  const above = view.rows
    .filter((row) => row.number < header.firstRow)
    .flatMap((row) => row.cells.map(({ column, text }) => ({ row: row.number, column, text, isTitle: true })))
  const marks = view.rows
    .filter((row) => row.number >= header.firstRow && row.number <= header.lastRow)
    .flatMap((row) => row.cells.map(({ column, text }) => ({ row: row.number, column, text, isTitle: true })))
    .filter(({ column, text }) => /分值|标准分|满分/.test(flat(text)) && column >= 0)
  return [...above, ...marks, ...lines.map(({ row, column, text }) => ({ row, column, text, isTitle: false }))]
}

function totalsOf(base: readonly ToldCategory[], bonus: SheetBonus | null, scene: Scene) {
  const sum = sumOfPoints(base.map(({ category }) => category.points))
  const closing = sumOfPoints(base.map((category) => category.closing))
  const texts = wholeTexts(scene).map((place) => ({ ...place, ...totalsIn(place.text, place.isTitle) }))
  const printed = [
    ...scene.totals.flatMap(({ row, column, points: [figure = null] }) =>
      figure === null ? [] : [{ row, column, figure }],
    ),
    ...texts.flatMap(({ row, column, total }) => (total === null ? [] : [{ row, column, figure: total }])),
  ]
  const printedBase = texts.find((text) => text.base !== null)?.base ?? null
  const cap = bonus?.cap ?? null
  const withBonus = sum === null || cap === null ? null : toText(add(exact(sum), exact(cap)))
  const wrong = printed.filter(({ figure }) => sum !== null && ![sum, withBonus, closing].includes(figure))
  const total = printed.at(0)?.figure ?? sum
  const whole =
    bonus === null
      ? total
      : (printed.map(({ figure }) => figure).toSorted((a, b) => compare(exact(b), exact(a)))[0] ?? sum)
  const warnings = wrong.flatMap(({ row, column, figure }): readonly SheetWarning[] => {
    const difference = differenceOf(figure, sum)
    return difference === undefined ? [] : [{ code: 'totalMismatch', cell: cellName({ row, column }), ...difference }]
  })
  const baseTotal =
    bonus === null ? whole : (printedBase ?? baseOf({ whole, sum, cap, figures: printed.map(({ figure }) => figure) }))
  return { sheet: { total: whole, baseTotal }, warnings }
}

interface Figures {
  readonly whole: string | null
  readonly sum: string | null
  readonly cap: string | null
  readonly figures: readonly string[]
}

/** The total without bonus: printed by itself, or the printed total with or without the cap, whichever is nearer. */
function baseOf({ whole, sum, cap, figures }: Figures): string | null {
  if (whole === null || sum === null) return sum ?? whole
  if (figures.includes(sum)) return sum
  const candidates = [...figures, ...(cap === null ? [] : [toText(subtract(exact(whole), exact(cap)))])]
  const distance = (figure: string) => {
    const away = subtract(exact(figure), exact(sum))
    return compare(away, exact('0')) < 0 ? subtract(exact(sum), exact(figure)) : away
  }
  return candidates.toSorted((a, b) => compare(distance(a), distance(b)))[0] ?? sum
}

function bonusOf(gathered: readonly Gathered[], scene: Scene): SheetBonus | null {
  const own = gathered.filter(({ sort }) => sort === 'bonus')
  const stated = scene.lines.filter(({ text }) => /^(?:附加分|加分项?目?|奖励分)[:：]/.test(flat(text)))
  if (own.length === 0 && stated.length === 0) return null
  const items = own.flatMap(({ items: entries }) => entries.map((entry) => drawItem(entry, scene.types).item))
  const texts = [
    ...own.flatMap(({ heading, lines }) => [heading?.printed ?? '', ...lines.map(({ text }) => text)]),
    ...scene.lines.filter(({ text }) => /加分|附加分|奖励分/.test(text)).map(({ text }) => text),
  ]
  const caps = texts.map(capsIn)
  const headed = own.map(({ heading, sums }) => heading?.points ?? sums[0]?.points[0] ?? null)
  const named = wholeTexts(scene).flatMap(({ text, isTitle }) => totalsIn(text, isTitle).bonus ?? [])
  const cap =
    headed.find((points) => points !== null) ??
    caps.flatMap((one) => one.cap ?? [])[0] ??
    named[0] ??
    sumOfPoints(items.map(({ points }) => points))
  const itemCap = caps.flatMap((one) => one.itemCap ?? [])[0]
  const spoken = stated.map(({ text, row, column }) => spokenBonus(text, { row, column }))
  return { cap: cap ?? null, ...(itemCap === undefined ? {} : { itemCap }), items: [...items, ...spoken] }
}

function spokenBonus(text: string, place: Place): SheetBonus['items'][number] {
  const told = text.replace(/^[^：:]*[：:]/, '').trim()
  const { item } = drawItem(
    {
      ...{
        kind: 'item',
        ...place,
        text: told,
        sort: 'scored',
        number: undefined,
        marks: [],
        markCell: place,
        stars: '',
      },
      named: { name: joined(told), points: null, stars: '' },
      ...{
        rules: [{ ...place, text: told }],
        notes: [],
        grades: [],
        more: [],
        isPart: false,
        isLone: true,
        isWide: true,
      },
    },
    [],
  )
  return item
}

function textsOf({ items, lines }: Gathered): readonly string[] {
  return [
    ...items.map((entry) => [entry.text, ...entry.rules.map(({ text }) => text)].join('：')),
    ...lines.map(({ text }) => text),
  ]
}

/** What stands below a heading of vetoes or conditions, line by line. */
function statedIn(gathered: readonly Gathered[], sort: 'veto' | 'gate'): readonly string[] {
  return gathered
    .filter((category) => category.sort === sort)
    .flatMap(({ heading, items, lines }) => {
      const behind = /[：:]\s*\S/.test(heading?.printed ?? '') ? pointsOfStatement(heading?.printed ?? '') : []
      const own = items.flatMap(({ text, rules }) => (text === '' ? rules.map((rule) => rule.text) : [text]))
      return [
        ...behind,
        ...own.flatMap(listed).map(conditionText),
        ...lines.flatMap(({ text }) => pointsOfStatement(text)),
      ]
    })
}

function vetoesIn(lines: readonly LineEntry[]): readonly string[] {
  const isVeto = (text: string) =>
    /否决|取消[^。;；]{0,10}(?:资格|称号)|不得评|不能评为|不予评[优先为]|为不合格/.test(flat(text))
  return lines
    .filter(({ text }) => isVeto(text) && !isLegend(text) && !/(?:不得|不予)申报|方可/.test(text))
    .filter(({ text }) => levelsIn(text).length === 0 || /否决/.test(text))
    .flatMap(({ text }) => pointsOfStatement(text))
}

function gatesIn(lines: readonly LineEntry[]): readonly string[] {
  return lines
    .filter(({ text }) => !/否决/.test(text) && !isLegend(text) && !isNote(text) && isStatement(text))
    .filter(({ text }) => /不得申报|不予申报|方可申报|方可参评|不得参评|不予评审|不予验收/.test(flat(text)))
    .flatMap(({ text }) => pointsOfStatement(text))
}

const LEGEND =
  /(?:带|打|标|有|加|注)?[“"”'‘’]?([★☆※▲△●◆*＊﹡]{1,9}|必备)[”"“'‘’]?(?:号|标记|符号)?[^,，。;；]{0,8}?(?:为|是|表示|系|代表|的)/

function isLegend(text: string): boolean {
  return LEGEND.test(flat(text)) && /[★☆※▲△●◆*＊﹡]/.test(text)
}

/** What a star means: a condition, unless a note on the sheet says something else. */
function starMeaning({ view, lines }: Scene): 'gate' | 'other' {
  const texts = [
    ...lines.map(({ text }) => text),
    ...view.rows.slice(0, 5).flatMap((row) => row.cells.map(({ text }) => text)),
  ]
  const legend = texts.find(isLegend)
  if (legend === undefined) return 'gate'
  return /必备|必须|否决|不得|门槛|前提|刚性|硬性|必达|缺一|核心/.test(legend) ? 'gate' : 'other'
}

function starred(drawn: readonly DrawnItem[]): readonly string[] {
  return drawn.filter((one) => one.starred).map(({ item }) => item.name)
}

function vetoOf({ vetoText, item }: DrawnItem): readonly string[] {
  if (vetoText === null) return item.ruleKind === 'veto' && item.points === null ? [item.name] : []
  const clause = vetoText.split(/[；;。\n]/).find((part) => /否决/.test(part)) ?? vetoText
  return [conditionText(clause.trim())]
}

function levelsOf(rows: readonly SheetLevel[], texts: readonly string[]): readonly SheetLevel[] {
  return falling([...rows, ...texts.filter((text) => sortOf(text) !== 'veto').flatMap(levelsIn)])
}

function inOrder(warnings: readonly SheetWarning[]): readonly SheetWarning[] {
  const place = (cell: string): readonly [number, string] => {
    const match = /^([A-Z]+)(\d+)$/.exec(cell)
    return [Number(match?.[2] ?? 0), (match?.[1] ?? '').padStart(3)]
  }
  return warnings.toSorted((a, b) => {
    const [[rowA, columnA], [rowB, columnB]] = [place(a.cell), place(b.cell)]
    return rowA - rowB || (columnA < columnB ? -1 : columnA > columnB ? 1 : 0)
  })
}

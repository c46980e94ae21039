import { exact, sum, toText } from '@jianjia/domain/kernel'
import { readWording, type WordingReading } from '@jianjia/domain/scheme'
import { cellName, type ItemEntry, type Place } from './body-entries.ts'
import { pointsInName, pointsOfCell } from './printed-points.ts'
import type { SheetItem } from './scheme-sheet.ts'
import { flat, printedNumber, withoutStars } from './sheet-words.ts'

/** An item as it will be told, with what the later steps need to know of it. */
export interface DrawnItem {
  readonly item: SheetItem
  readonly place: Place
  readonly markCell: Place
  readonly starred: boolean
  /** A rule that says "一票否决" beside points. */
  readonly vetoText: string | null
  /** The points in the text where they differ from the column. */
  readonly differs: { readonly printed: string; readonly sum: string } | null
}

const DUTY_ONLY = /^[（(【]?(?:必备|★|\*|必备项|必备条件|必须具备)[)）】]?$/

/** Puts the cells of one line together: its name, points, rule and the kind that the wording says. */
export function drawItem(entry: ItemEntry, types: readonly string[]): DrawnItem {
  const lead = entry.isPart ? entry.rules[0] : undefined
  const named = lead === undefined ? entry.named : pointsInName(printedNumber(lead.text)?.rest ?? lead.text)
  const marked = entry.marks.map(({ points }) => points)
  const told = ruleOf(entry)
  const inRule = told.text === '' || entry.marks.length > 0 ? null : pointsInName(told.text).points
  const printed = marked.find((points) => points !== null)
  const points = printed === undefined ? (named.points ?? inRule) : (marked[0] ?? null)
  const stars = `${entry.stars}${entry.named.stars}${dutyIn(entry)}`
  const span = entry.marks.find((mark) => mark.span !== null)?.span ?? null
  const isNegative = entry.marks.some(({ negative }) => negative)
  const read = readKind({ entry, told, name: named.name, points: points ?? named.points, span })
  const byType = types.length > 1 ? Object.fromEntries(types.map((type, at) => [type, marked[at] ?? null])) : undefined
  return {
    item: {
      ...{ name: named.name, points: isNegative ? null : points },
      ...(byType === undefined ? {} : { pointsByType: byType }),
      ...{ ruleKind: read.kind, ruleText: told.text, cell: cellName(told.place), rule: read.rule, row: entry.row },
    },
    place: { row: entry.row, column: entry.column },
    markCell: entry.markCell,
    starred: stars !== '',
    vetoText: /否决/.test(told.text) ? told.text : null,
    differs:
      printed === undefined || named.points === null || printed === named.points || marked.includes(named.points)
        ? null
        : { printed, sum: named.points },
  }
}

interface Told {
  readonly text: string
  readonly place: Place
  /** Is it the item's own text rather than a text about points? */
  readonly isName: boolean
}

function ruleOf(entry: ItemEntry): Told {
  const own: Place = { row: entry.row, column: entry.column }
  if (entry.grades.length > 0) {
    const [first] = entry.grades
    return {
      text: entry.grades.map(({ label, text }) => `${gradeName(label)}：${text}`).join('；'),
      place: first ?? own,
      isName: false,
    }
  }
  const rules = entry.rules.length > 0 ? entry.rules : entry.notes
  const [first] = rules
  const more = entry.more.join('\n')
  if (first !== undefined) {
    const text = [...rules.map((rule) => rule.text), ...(more === '' ? [] : [more])].join('\n')
    return { text, place: first, isName: false }
  }
  if (more !== '') return { text: more, place: own, isName: false }
  return { text: '', place: own, isName: true }
}

function dutyIn(entry: ItemEntry): string {
  return [...entry.rules, ...entry.notes].some(({ text }) => DUTY_ONLY.test(flat(text)) || /必备/.test(text))
    ? '必备'
    : ''
}

interface Reading {
  readonly entry: ItemEntry
  readonly told: Told
  readonly name: string
  readonly points: string | null
  readonly span: readonly [string, string] | null
}

function readKind({ entry, told, name, points, span }: Reading): WordingReading {
  if (entry.grades.length > 0) return gradesOf(entry, points)
  const text = told.text.replaceAll(/必备(?:项|条件)?|★/g, '')
  const read = readWording({ text, name, points })
  if (span !== null && read.kind === 'judged') {
    return readWording({ text: `${span[0]}-${span[1]}分`, points })
  }
  return read
}

/** Columns A | B | C: each grade with the points of its cell, or with the share that its name prints. */
function gradesOf(entry: ItemEntry, points: string | null): WordingReading {
  const levels = entry.grades.map(({ label, text }): readonly [string, string | null] => {
    const own = pointsOfCell(text).points ?? pointsInName(text).points
    return [gradeName(label), own]
  })
  const isWhole = levels.length > 1 && levels.every(([, value]) => value !== null)
  const worded = levels.map(([name, value]) => `${/^[A-Za-z]$/.test(name) ? `${name}级` : name}得${value}分`).join('，')
  const byPoints = isWhole ? readWording({ text: worded, points }).rule : null
  if (byPoints?.kind === 'gradedLevels') return { kind: 'gradedLevels', rule: byPoints }
  const shares = entry.grades.map(({ label }) => /(\d+(?:\.\d+)?)(%)?[)）]?$/.exec(flat(label)))
  const wording = entry.grades.map(({ label }, at) => `${gradeName(label)}${shareText(shares[at])}`).join('，')
  const byShare = shares.every((share) => share !== null) ? readWording({ text: wording }).rule : null
  return { kind: 'gradedLevels', rule: byShare?.kind === 'gradedLevels' ? byShare : null }
}

function shareText(match: RegExpExecArray | null | undefined): string {
  if (match === null || match === undefined) return ''
  return match[2] === '%' ? `${match[1]}%` : `系数${match[1]}`
}

/** "等级标准/A(100%)" → A. */
function gradeName(label: string): string {
  const lower = label.split('/').at(-1) ?? label
  return flat(lower).replace(/[(:].*$/, '')
}

/** The sum of points of which none is missing; null where one is, or where there are none. */
export function sumOfPoints(points: readonly (string | null | undefined)[]): string | null {
  const known = points.filter((value) => typeof value === 'string')
  return known.length === 0 || known.length < points.length ? null : toText(sum(known.map((value) => exact(value))))
}

/** The name of an item without number, points and stars, for a list of conditions. */
export function conditionText(text: string): string {
  const clean = withoutStars(text).text
  return (printedNumber(clean)?.rest ?? clean).replace(/[。；;]+$/, '')
}

import {
  CHOSEN_KINDS,
  type ChosenKind,
  type Figures,
  figuresOfRule,
  figuresToBegin,
  type Points,
  type Rule,
  readWording,
  ruleOfFigures,
} from '@jianjia/domain/scheme'

/** How a line is scored, as a form holds it: as its wording is read, or by a kind and figures that a person chose. */
export interface LineState {
  readonly name: string
  /** "" where there are none yet. */
  readonly points: string
  /** Points by kind of unit, where the sheet prints several columns. */
  readonly byType: Readonly<Record<string, string>>
  /** The wording: what the sheet says about points. */
  readonly text: string
  readonly kind: 'read' | ChosenKind
  readonly figures: Figures
  /** The rule that came with the line; it stands while wording and points are as they came. */
  readonly given: { readonly rule: Rule | null; readonly text: string; readonly points: string }
}

const DECIMAL = /^\d{1,6}(?:\.\d{1,3})?$/

export function isPoints(text: string): boolean {
  return DECIMAL.test(text.trim())
}

/** The rule that a line has now. `undefined`: figures are missing or wrong; `unread`: the wording gives no whole rule. */
export function ruleOfLine(line: LineState): { readonly rule: Rule; readonly unread: boolean } | undefined {
  if (line.kind !== 'read') {
    const rule = ruleOfFigures(line.kind, line.figures)
    return rule && { rule, unread: false }
  }
  const { given, text, points, name } = line
  const asGiven = given.text === text && given.points === points
  const rule = asGiven ? given.rule : readWording({ text, name, points: isPoints(points) ? points.trim() : null }).rule
  return rule === null ? { rule: { kind: 'judged' }, unread: true } : { rule, unread: false }
}

/** The same line with another kind: figures begin with those of its rule, else with usual ones. */
export function withKind<Line extends LineState>(line: Line, kind: LineState['kind']): Line {
  if (kind === 'read') return { ...line, kind, figures: {} }
  const rule = ruleOfLine(line)?.rule
  const figures =
    rule?.kind === kind ? figuresOfRule(rule) : figuresToBegin(kind, isPoints(line.points) ? line.points.trim() : null)
  return { ...line, kind, figures }
}

export function isChosenKind(kind: string): kind is ChosenKind {
  return CHOSEN_KINDS.some((known) => known === kind)
}

/** Full mark as the scheme wants it: one figure, or one for each segment that a column stands for; null where one is missing. */
export function pointsOfLine(line: LineState, segmentOf: Readonly<Record<string, string>>): Points | null {
  const types = Object.entries(line.byType).filter(([type]) => (segmentOf[type] ?? '') !== '')
  if (types.length === 0) return isPoints(line.points) ? amount(line.points) : null
  if (types.some(([, points]) => !isPoints(points))) return null
  return Object.fromEntries(types.map(([type, points]) => [segmentOf[type] ?? type, amount(points)]))
}

type Amount = Extract<Points, string>

function amount(text: string): Amount {
  const rule = ruleOfFigures('range', { min: '0', max: text.trim() })
  if (rule?.kind !== 'range') throw new TypeError(`no amount: ${text}`)
  return rule.max
}

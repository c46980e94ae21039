import { compare, exact } from '../../kernel/index.ts'
import { parseScheme, type SchemeReading } from '../parse-scheme.ts'
import { claimLine, districtLine } from '../presets/lines.ts'
import type { Rule } from '../rule.ts'
import { readWording } from '../wording/index.ts'
import type { SheetDraft, SheetLine } from './sheet-draft.ts'

/**
 * The draft scheme that a confirmed sheet gives. Every line is claimed by the branch and judged by reviewers until
 * somebody binds it to records; conditions are entered by the district. What the sheet leaves open (points, sums that do
 * not agree) stays open: the linter says so in the editor.
 */
export function schemeOfSheet(sheet: SheetDraft, name: string): SchemeReading {
  const isNamed = sheet.categories.some((category) => category.name !== '')
  const categories = sheet.categories.map((category, at) => ({
    ...{ ...category, id: `c${at + 1}` },
    // Beside named categories a line of none would be in no subtotal.
    name: isNamed && category.name === '' ? UNNAMED : category.name,
  }))
  return parseScheme({
    ...{ format: 'jianjia.scheme/1', name },
    categories: categories.flatMap(({ id, name: printed, points }) =>
      printed === '' ? [] : [{ id, name: printed, ...(points === null ? {} : { points }) }],
    ),
    items: [
      ...categories.flatMap(({ id, name: printed, lines }) =>
        lines.map((line, at) => lineItem(line, { id: `${id}-${at + 1}`, category: printed === '' ? undefined : id })),
      ),
      ...bonusItem(sheet),
      ...distinct(sheet.gates).map((text, at) => conditionItem(`必备：${text}`, `g${at + 1}`, GATE)),
      ...distinct(sheet.vetoes).map((text, at) => conditionItem(text, `v${at + 1}`, vetoOf(text))),
    ],
    ...(sheet.bonus === null || sheet.bonus.cap === null ? {} : { bonus: { cap: sheet.bonus.cap } }),
    totalRounding: { step: '0.1', mode: 'halfUp' },
    ...{ rankBy: 'final', compare: 'afterRounding' },
    levels: sheet.levels.toSorted((a, b) => compare(exact(b.min), exact(a.min))),
    ...(sheet.total === null ? {} : { total: sheet.total }),
    review: { combine: 'mean', minReviews: 2 },
  })
}

const UNNAMED = '其他'

interface Place {
  readonly id: string
  readonly category: string | undefined
}

const GATE: Rule = { kind: 'gate', effect: 'notAdmitted' }

function lineItem({ name, points, rule, standard }: SheetLine, { id, category }: Place) {
  const isCondition = rule.kind === 'gate' || rule.kind === 'veto'
  const line = {
    ...{ id, name, rule, standard, points: isCondition ? '0' : (points ?? '0') },
    ...(category === undefined ? {} : { category }),
    ...(rule.kind === 'voteShare' ? { evidenceMode: 'vote' as const } : {}),
  }
  return isCondition ? districtLine(line) : claimLine(line)
}

/** A condition that somebody finds fulfilled or broken: without a datum it changes nothing until the district has said. */
function conditionItem(name: string, id: string, rule: Rule) {
  return districtLine({ id, name, rule, points: '0', standard: name })
}

function vetoOf(text: string): Rule {
  const { rule } = readWording({ text })
  return rule?.kind === 'veto' ? rule : { kind: 'veto', effect: 'void' }
}

/** All that adds beside the total, in one pool: each thing by its points for each time, up to its own cap. */
function bonusItem({ bonus }: SheetDraft) {
  const parts = new Map<string, { readonly each: string; readonly cap: string }>()
  for (const line of bonus?.lines ?? [])
    for (const [name, part] of partsOf(line, bonus?.cap ?? null)) parts.set(name, part)
  if (bonus === null || parts.size === 0) return []
  const standard = bonus.lines
    .map((line) => `${line.name}：${line.standard}`)
    .join('\n')
    .slice(0, 2000)
  const rule = {
    kind: 'bonusPool',
    parts: Object.fromEntries(parts),
    ...(bonus.cap === null ? {} : { cap: bonus.cap }),
  }
  return [claimLine({ id: 'bonus', name: '加分', points: '0', rule, standard })]
}

function partsOf(
  { name, points, rule }: SheetLine,
  whole: string | null,
): readonly (readonly [string, { each: string; cap: string }])[] {
  const most = typeof points === 'string' ? points : (whole ?? '10')
  const short = name.slice(0, 150)
  if (rule.kind === 'pointsPerOccurrence') return [[short, { each: rule.each, cap: rule.cap ?? most }]]
  if (rule.kind === 'bonusPool') return Object.entries(rule.parts)
  if (rule.kind !== 'awardMatrix') return [[short, { each: '1', cap: most }]]
  return Object.entries(rule.matrix).flatMap(([level, places]) =>
    places.map((each, at): readonly [string, { each: string; cap: string }] => [
      `${short}·${level}${places.length > 1 ? ` ${at + 1}` : ''}`,
      { each, cap: rule.cap ?? most },
    ]),
  )
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

import { compare, exact, type Exact, type PlainDate, subtract, toText, type UnitId } from '../../kernel/index.ts'
import type { Level, Scheme } from '../../scheme/index.ts'
import {
  type AssessmentTree,
  evaluateAssessment,
  levelsFromTop,
  type UnitInput,
  type UnitNode,
} from '../../scoring/index.ts'
import { assembleEvaluation } from '../assemble-evaluation.ts'
import type { AssessmentRows } from '../evaluation-rows.ts'
import { isAnswered } from '../is-answered.ts'
import { modeOf } from '../self-assessment.ts'

/** How a unit would stand if the assessment closed today, by what is recorded, entered and said so far. */
export interface UnitStanding {
  readonly unitId: UnitId
  readonly unitName: string
  readonly segment: string | null
  /** What levels are compared with; null for a unit that is not scored. */
  readonly total: string | null
  readonly full: string | null
  readonly percent: string | null
  readonly level: string | null
  /** The next level above by its score line, and what is missing to it; null at the top, or where there are no levels. */
  readonly next: { readonly level: string; readonly min: string; readonly missing: string } | null
  /** Lines that the unit itself has to answer and has not: they count as nothing so far. */
  readonly unanswered: readonly { readonly itemId: string; readonly name: string; readonly full: string | null }[]
}

/** The assessment as it would be scored today, each unit with its facts, so that others can be tried in their place. */
export interface ScoredToday {
  readonly scheme: Scheme
  readonly inputs: readonly UnitInput[]
  readonly tree: AssessmentTree
}

/**
 * Everything as it is today: what people say of themselves stands until reviewers have judged, and what is awaited counts
 * as nothing.
 */
export function scoreToday(rows: AssessmentRows, today: PlainDate): ScoredToday {
  const { scheme: given, units } = assembleEvaluation(rows, today)
  const items = given.items.map((item) => (item.missing === 'pending' ? { ...item, missing: 'zero' as const } : item))
  const scheme = { ...given, items }
  const inputs = units.map((unit) => ({ ...unit, facts: Object.fromEntries(Object.entries(unit.facts).map(asSaid)) }))
  return { scheme, inputs, tree: evaluateAssessment({ scheme, units: inputs }) }
}

function asSaid([itemId, facts]: [string, UnitInput['facts'][string]]): [string, UnitInput['facts'][string]] {
  const said = facts.self ?? facts.final ?? { value: null }
  return [itemId, { self: said, final: said }]
}

/** How every unit stands today, in the order of the rows. */
export function standingsOf(rows: AssessmentRows, today: PlainDate): readonly UnitStanding[] {
  const scored = scoreToday(rows, today)
  const nodes = new Map(scored.tree.units.map((node) => [node.id, node]))
  return rows.units.flatMap((unit) => {
    const node = nodes.get(unit.unitId)
    if (node === undefined || unit.exemptReason !== null) return []
    const own = rows.selfItems.filter(({ unitId }) => unitId === unit.unitId)
    const full = new Map(node.items.map((item) => [item.id, item.full]))
    const unanswered = rows.scheme.items.filter(
      (item) =>
        modeOf(item) === 'claim' &&
        item.rule.kind !== 'gate' &&
        item.rule.kind !== 'veto' &&
        !isAnswered(item.rule, own.find(({ itemId }) => itemId === item.id)?.value ?? null),
    )
    return [
      {
        ...{ unitId: unit.unitId, unitName: unit.name, segment: unit.segment, level: node.levelByScore },
        ...{ total: comparedOf(scored.scheme, node), full: node.totals.countedFull, percent: node.totals.percent },
        next: nextLevel(scored.scheme, node),
        unanswered: unanswered.map(({ id, name }) => ({ itemId: id, name, full: full.get(id) ?? null })),
      },
    ]
  })
}

/** What score lines are compared with. */
export function comparedOf(scheme: Pick<Scheme, 'compare'>, { totals }: UnitNode): string | null {
  return scheme.compare === 'afterRounding' ? totals.final : totals.total
}

/** The lowest level above the one that the unit has by its score. */
export function nextLevel(scheme: Pick<Scheme, 'levels' | 'compare'>, node: UnitNode): UnitStanding['next'] {
  const total = comparedOf(scheme, node)
  if (total === null) return null
  const reached: Exact = exact(total)
  const above: Level | undefined = levelsFromTop(scheme).findLast(({ min }) => compare(exact(min), reached) > 0)
  if (above === undefined) return null
  return { level: above.name, min: above.min, missing: toText(subtract(exact(above.min), reached)) }
}

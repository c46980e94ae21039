import {
  add,
  compare,
  exact,
  type Exact,
  type PlainDate,
  subtract,
  toText,
  type UnitId,
  ZERO,
} from '../../kernel/index.ts'
import { type LedgerKind, type MeasureQuery, METRIC_SHAPES, METRICS, type Name } from '../../ledger/index.ts'
import { comparesUnits, type Criterion, describeFilter } from '../../scheme/index.ts'
import { evaluateAssessment, type GivenFact, type UnitInput, type UnitNode } from '../../scoring/index.ts'
import type { AssessmentRows } from '../evaluation-rows.ts'
import { countingQuery, raiseFact } from './raise-fact.ts'
import { comparedOf, nextLevel, scoreToday } from './standing.ts'

/** Further records of one line, and what they would give it. */
export interface StandingAction {
  readonly itemId: string
  readonly itemName: string
  /** How many further records that count. */
  readonly count: number
  /** Points that the line gains. */
  readonly gain: string
  /** In which ledger they are recorded, and what must be true of them. */
  readonly ledger: LedgerKind
  readonly query: MeasureQuery
}

/** The fewest further records that reach the next level. */
export interface PathToNext {
  readonly level: string
  readonly actions: readonly StandingAction[]
  /** The total with them. */
  readonly total: string
}

/** So many further records of one line, and in all, are thought of: more is no advice. */
export const MOST_OF_ONE_LINE = 20
export const MOST_RECORDS = 40

/**
 * The smallest set of records that a unit can still make before the last day of the assessment and that lifts it to the
 * next level; of several as small the one that gives most. Null where the days are over, where there is no level above,
 * or where so many records do not reach it. Lines that compare units stay as they are: others may move as well.
 */
export function pathToNextLevel(rows: AssessmentRows, unitId: UnitId, today: PlainDate): PathToNext | null {
  if (today > rows.assessment.window.end) return null
  const { scheme, inputs, tree } = scoreToday(rows, today)
  const unit = inputs.find(({ id }) => id === unitId)
  const node = tree.units.find(({ id }) => id === unitId)
  if (unit === undefined || node === undefined) return null
  const next = nextLevel(scheme, node)
  if (next === null) return null
  const alone = { ...unit, facts: withoutOthers(scheme.items, unit, node) }
  const score = (given: UnitInput): UnitNode | undefined => evaluateAssessment({ scheme, units: [given] }).units[0]
  const lines = gainsOf(scheme.items, alone, score)
  for (const plan of bestPlans(lines)) {
    const after = score(withPlan(alone, plan))
    const total = after === undefined ? null : comparedOf(scheme, after)
    if (total !== null && compare(exact(total), exact(next.min)) >= 0)
      return { level: next.level, total, actions: plan.map(actionOf) }
  }
  return null
}

/** Lines that compare keep the points of today: alone, a unit would be the leader of itself. */
function withoutOthers(items: readonly Criterion[], unit: UnitInput, node: UnitNode): UnitInput['facts'] {
  const facts = items.map((item, at): [string, UnitInput['facts'][string]] => {
    const given = unit.facts[item.id] ?? {}
    if (!comparesUnits(item)) return [item.id, given]
    const kept: GivenFact = { value: null, points: node.items[at]?.final.points ?? '0' }
    return [item.id, { self: kept, final: kept }]
  })
  return Object.fromEntries(facts)
}

interface Line {
  readonly item: Criterion
  readonly query: MeasureQuery
  /** What `n + 1` further records gain, as far as so many can be. */
  readonly gains: readonly Exact[]
}

/** All lines are raised together, so that twenty evaluations tell the gains of every line. */
function gainsOf(
  items: readonly Criterion[],
  unit: UnitInput,
  score: (given: UnitInput) => UnitNode | undefined,
): readonly Line[] {
  const counting = items.flatMap((item, at) => {
    const query = comparesUnits(item) ? undefined : countingQuery(item)
    return query === undefined ? [] : [{ item, query, at, gains: [] as Exact[] }]
  })
  const before = score(unit)
  for (let more = 1; more <= MOST_OF_ONE_LINE; more += 1) {
    const raised = counting.filter(({ item }) => raisedBy(unit, item.id, more) !== undefined)
    if (raised.length === 0) break
    const after = score(
      withPlan(
        unit,
        raised.map(({ item, query }) => ({ item, query, count: more, gain: ZERO })),
      ),
    )
    for (const line of raised) {
      const [was, is] = [before?.items[line.at]?.final.points, after?.items[line.at]?.final.points]
      line.gains.push(subtract(exact(is ?? '0'), exact(was ?? '0')))
    }
  }
  return counting
}

function raisedBy(unit: UnitInput, itemId: string, more: number) {
  return raiseFact(unit.facts[itemId]?.final?.value ?? null, more)
}

interface Step {
  readonly item: Criterion
  readonly query: MeasureQuery
  readonly count: number
  readonly gain: Exact
}

function withPlan(unit: UnitInput, plan: readonly Step[]): UnitInput {
  const raised = plan.map(({ item, count }): [string, UnitInput['facts'][string]] => {
    const value = raisedBy(unit, item.id, count)
    const given = unit.facts[item.id]?.final
    const fact: GivenFact = { ...given, value: value ?? given?.value ?? null }
    return [item.id, { self: fact, final: fact }]
  })
  return { ...unit, facts: { ...unit.facts, ...Object.fromEntries(raised) } }
}

/**
 * For one record, two, three … the plan that gains most: each line gives any number of its records, and the gains of lines
 * add up. Plans of as many records that gain no more than fewer are left out.
 */
function bestPlans(lines: readonly Line[]): readonly (readonly Step[])[] {
  interface Best {
    readonly gain: Exact
    readonly steps: readonly Step[]
  }
  let best: (Best | undefined)[] = [{ gain: ZERO, steps: [] }]
  for (const { item, query, gains } of lines) {
    const next = [...best]
    best.forEach((plan, records) => {
      if (plan === undefined) return
      gains.forEach((gain, at) => {
        const count = at + 1
        const all = records + count
        if (all > MOST_RECORDS || compare(gain, ZERO) <= 0) return
        const sum = add(plan.gain, gain)
        const known = next[all]
        if (known === undefined || compare(sum, known.gain) > 0)
          next[all] = { gain: sum, steps: [...plan.steps, { item, query, count, gain }] }
      })
    })
    best = next
  }
  return best.slice(1).flatMap((plan) => (plan === undefined ? [] : [plan.steps]))
}

/** What is to be done, without the points: "走访慰问再增加 2 次". */
export function tellAction({ query, count }: Pick<StandingAction, 'query' | 'count'>): Name {
  const { unit } = METRICS[query.of.metric]
  const people = unit === 'persons' || unit === 'members' || METRIC_SHAPES[query.of.metric].subject === 'member'
  const [zh, en] = [describeFilter(query.of, 'zh-CN'), describeFilter(query.of, 'en')]
  return { zh: `${zh}再增加 ${count} ${people && countsPeople(query) ? '人' : '次'}`, en: `${count} more: ${en}` }
}

function countsPeople(query: MeasureQuery): boolean {
  return METRICS[query.of.metric].unit !== 'count' || query.aggregate === 'distinct' || takesSubjects(query)
}

function takesSubjects(query: MeasureQuery): boolean {
  return query.aggregate === 'ratio' && query.of.take === 'subject'
}

function actionOf({ item, query, count, gain }: Step): StandingAction {
  const { ledger } = METRIC_SHAPES[query.of.metric]
  return { itemId: item.id, itemName: item.name, count, gain: toText(gain), ledger, query }
}

import type { PlanId, UnitId } from '../kernel/index.ts'
import { ITEM_STATES, type ItemStanding, type ItemState } from './item-states.ts'
import { type AnsweredPoint, answerTo, type AskedPoint, POINT_ANSWERS, type PointAnswer } from './key-points-taken.ts'
import type { PlanContent } from './plan-content.ts'

/** A plan that was handed in, with how each of its items stands. */
export interface AnsweringPlan extends Pick<PlanContent, 'items' | 'checks'> {
  readonly planId: PlanId
  readonly unitId: UnitId
  readonly standings: readonly ItemStanding[]
}

/** What one union has made of a key point, in whichever of its plans. */
export interface PointOfUnit extends AnsweredPoint {
  readonly unitId: UnitId
  /** The plan that answers; of several the first. */
  readonly planId: PlanId
  /** How the items stand that take the point over. */
  readonly standings: readonly ItemStanding[]
}

/** Of several plans of a union the one that says most counts: taken over before left out before silence. */
const WEIGHT: Readonly<Record<PointAnswer, number>> = { localised: 3, asIssued: 2, leftOut: 1, silent: 0 }

/** One answer for each union that has handed in a plan, in the order of the plans. */
export function answersOf(asked: AskedPoint, plans: readonly AnsweringPlan[]): readonly PointOfUnit[] {
  const units = new Map<UnitId, PointOfUnit>()
  for (const plan of plans) {
    const said = fromPlan(asked, plan)
    const before = units.get(plan.unitId)
    units.set(plan.unitId, before === undefined ? said : together(before, said))
  }
  return [...units.values()]
}

function fromPlan(asked: AskedPoint, plan: AnsweringPlan): PointOfUnit {
  const said = answerTo(asked, plan)
  const ids = new Set(said.items.map(({ id }) => id))
  const standings = plan.standings.filter(({ itemId }) => ids.has(itemId))
  return { ...said, unitId: plan.unitId, planId: plan.planId, standings }
}

function together(a: PointOfUnit, b: PointOfUnit): PointOfUnit {
  const first = WEIGHT[b.answer] > WEIGHT[a.answer] ? b : a
  return { ...first, items: [...a.items, ...b.items], standings: [...a.standings, ...b.standings] }
}

export type AnswerNumbers = Readonly<Record<PointAnswer, number>>
export type StandingNumbers = Readonly<Record<Exclude<ItemState, 'unplanned'>, number>>

/** How many unions answer in which way, and how what they took over stands. */
export function countAnswers(answers: readonly PointOfUnit[]): {
  readonly answers: AnswerNumbers
  readonly states: StandingNumbers
} {
  const standings = answers.flatMap((each) => each.standings)
  const states = ITEM_STATES.filter((state) => state !== 'unplanned')
  return {
    answers: tally(
      POINT_ANSWERS,
      answers.map(({ answer }) => answer),
    ),
    states: tally(
      states,
      standings.map(({ state }) => state),
    ),
  }
}

function tally<Key extends string>(keys: readonly Key[], found: readonly Key[]): Readonly<Record<Key, number>> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  for (const key of found) counts[key] += 1
  return counts
}

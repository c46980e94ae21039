import {
  add,
  compare,
  daysBetween,
  type Exact,
  exact,
  fromInteger,
  max,
  min,
  type PlainDate,
  subtract,
  sum,
  type UnitId,
  ZERO,
} from '../kernel/index.ts'
import { contains } from '../period/index.ts'
import { type CountedMeasure, isCounted } from './duty-standing.ts'
import type { Target, TargetLine } from './target.ts'

/** A measure with the unit of the target to which it counts: itself or one below it, on the day of the record. */
export interface TargetMeasure extends CountedMeasure {
  readonly lineUnitId: UnitId
}

/** How far one unit is. What it did beyond its target stands apart, and stands in for nobody else's. */
export interface LineProgress {
  readonly unitId: UnitId
  readonly target: Exact
  readonly done: Exact
  /** Of what was done, what the target counts: at most the target. */
  readonly counted: Exact
  /** 超额: done beyond the target. */
  readonly over: Exact
  /** What is missing. */
  readonly gap: Exact
  /** The day of the record with which the target was reached; null while it is not. */
  readonly reachedOn: PlainDate | null
  /** 提前: days from reaching it to the end of the period; null while it is not reached. */
  readonly daysEarly: number | null
}

/** The whole is the sum of what counts, so that one unit's surplus never hides another's gap. */
export interface TargetProgress {
  readonly lines: readonly LineProgress[]
  readonly target: Exact
  readonly counted: Exact
  readonly over: Exact
  readonly gap: Exact
  /** How many units have reached theirs. */
  readonly reached: number
}

/** How far the units of a target are on a day, by the records that there are. */
export function targetProgress(target: Target, measures: readonly TargetMeasure[], today: PlainDate): TargetProgress {
  const own = new Map<UnitId, CountedMeasure[]>()
  for (const measure of measures)
    if (measure.day <= today && contains(target, measure.day) && isCounted(target.counted, measure))
      own.set(measure.lineUnitId, [...(own.get(measure.lineUnitId) ?? []), measure])
  const lines = target.lines.map((line) => lineProgress(target, line, own.get(line.unitId) ?? []))
  const total = (part: (line: LineProgress) => Exact) => sum(lines.map((line) => part(line)))
  return {
    lines,
    target: total((line) => line.target),
    counted: total((line) => line.counted),
    over: total((line) => line.over),
    gap: total((line) => line.gap),
    reached: lines.filter(({ reachedOn }) => reachedOn !== null).length,
  }
}

function lineProgress(
  { end }: Pick<Target, 'end'>,
  { unitId, amount }: TargetLine,
  measures: readonly CountedMeasure[],
): LineProgress {
  const target = fromInteger(amount)
  let done = ZERO
  let reachedOn: PlainDate | null = null
  for (const { day, amount: more } of measures.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))) {
    done = add(done, exact(more))
    if (reachedOn === null && compare(done, target) >= 0) reachedOn = day
  }
  return {
    ...{ unitId, target, done, counted: min(done, target), reachedOn },
    over: max(subtract(done, target), ZERO),
    gap: max(subtract(target, done), ZERO),
    daysEarly: reachedOn === null ? null : daysBetween(reachedOn, end),
  }
}

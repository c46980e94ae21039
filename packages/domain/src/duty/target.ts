import { z } from 'zod'
import { ok, PlainDate, refuse, type Result, type TargetId, UnitId } from '../kernel/index.ts'
import { METRICS, Metric } from '../ledger/index.ts'
import { DatePair } from '../period/index.ts'
import { Counted } from './duty.ts'
import { checkKinds, type SetDutyContext } from './set-duty.ts'

/** Metrics of which so many can be asked: things done and people who came, each time they come; no papers. */
export const TARGET_METRICS: readonly Metric[] = Metric.options.filter(
  (metric) => ['count', 'persons'].includes(METRICS[metric].unit) && !METRICS[metric].papers,
)

/** How much one unit is asked for. */
export const TargetLine = z.strictObject({ unitId: UnitId, amount: z.int().min(1).max(100_000) })
export type TargetLine = z.infer<typeof TargetLine>

export const TargetLines = z
  .array(TargetLine)
  .min(1)
  .max(500)
  .refine((lines) => new Set(lines.map(({ unitId }) => unitId)).size === lines.length, { message: 'unitTwice' })

export const TargetName = z.string().trim().min(2).max(60)

/** 小组指标: so many of something from each of some units in a period (domain.md S08, INFO-2, INFO-3). */
export const TargetDraft = z
  .strictObject({
    name: TargetName,
    counted: Counted,
    start: PlainDate,
    end: PlainDate,
    lines: TargetLines,
  })
  .refine(({ counted }) => TARGET_METRICS.includes(counted.metric), { path: ['counted', 'metric'] })
export type TargetDraft = z.infer<typeof TargetDraft>

export interface Target extends Omit<TargetDraft, 'lines'> {
  readonly id: TargetId
  /** The unit that asks; those of the lines stand below it. */
  readonly unitId: UnitId
  readonly lines: readonly TargetLine[]
  /** Counts how often it was said; each earlier saying is kept. */
  readonly version: number
}

export interface SetTargetContext extends Pick<SetDutyContext, 'words'> {
  readonly unitId: UnitId
  /** The way from the root to each unit of today, itself last. */
  readonly pathOf: (unitId: UnitId) => readonly UnitId[] | undefined
}

/** Whether a target may be set: days in order, listed words, units below the one that asks, none below another one. */
export function setTarget(draft: TargetDraft, context: SetTargetContext): Result<null> {
  if (!DatePair.safeParse({ start: draft.start, end: draft.end }).success)
    return refuse('datesOutOfOrder', { first: draft.start, second: draft.end }, { path: ['end'] })
  const listed = checkKinds(draft.counted, context.words)
  return listed.ok ? checkLines(draft.lines, context) : listed
}

/** One unit of two that contain each other would be counted twice. */
export function checkLines(
  lines: readonly TargetLine[],
  { unitId, pathOf }: Pick<SetTargetContext, 'unitId' | 'pathOf'>,
): Result<null> {
  const asked = new Set(lines.map((line) => line.unitId))
  for (const [at, line] of lines.entries()) {
    const above = pathOf(line.unitId)?.slice(0, -1) ?? []
    if (!above.includes(unitId)) return refuse('notFoundOrNoAccess', {}, { path: ['lines', at, 'unitId'] })
    if (above.some((each) => asked.has(each))) return refuse('targetsOverlap', {}, { path: ['lines', at, 'unitId'] })
  }
  return ok(null)
}

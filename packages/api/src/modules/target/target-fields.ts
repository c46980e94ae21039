import type { StoredTarget } from '@jianjia/db/duty'
import { Counted, type LineProgress, type TargetProgress, tellCounted } from '@jianjia/domain/duty'
import { PlainDate, TargetId, toText, UnitId } from '@jianjia/domain/kernel'
import { LedgerKind, METRIC_SHAPES } from '@jianjia/domain/ledger'
import { z } from 'zod'

/** What a target asks, in words too, and in which ledger that is recorded. */
export const ShownTarget = z.strictObject({
  targetId: TargetId,
  unitId: UnitId,
  /** The unit that asks. */
  unitName: z.string(),
  name: z.string(),
  counted: Counted,
  words: z.strictObject({ zh: z.string(), en: z.string() }),
  ledger: LedgerKind,
  start: PlainDate,
  end: PlainDate,
  setByName: z.string(),
  version: z.int(),
})

export function shownTarget(target: StoredTarget): z.input<typeof ShownTarget> {
  const { id, unitId, unitName, name, counted, start, end, setByName, version } = target
  return {
    ...{ targetId: id, unitId, unitName, name, counted, start, end, setByName, version },
    ...{ words: tellCounted(counted), ledger: METRIC_SHAPES[counted.metric].ledger },
  }
}

/** The whole: what counts of all parts, what was done beyond them, what is missing. Numbers are decimal texts. */
export const Whole = z.strictObject({
  ...{ target: z.string(), counted: z.string(), over: z.string(), gap: z.string() },
  ...{ units: z.int(), reached: z.int() },
})

export function shownWhole({ target, counted, over, gap, lines, reached }: TargetProgress): z.input<typeof Whole> {
  return {
    ...{ target: toText(target), counted: toText(counted), over: toText(over), gap: toText(gap) },
    ...{ units: lines.length, reached },
  }
}

/** One unit's part. `reachedOn` with `daysEarly`: 提前; `over`: 超额. */
export const ShownLine = z.strictObject({
  unitId: UnitId,
  ...{ target: z.string(), done: z.string(), over: z.string(), gap: z.string() },
  reachedOn: PlainDate.nullable(),
  daysEarly: z.int().nullable(),
})

export function shownLine(line: LineProgress): z.input<typeof ShownLine> {
  const { unitId, target, done, over, gap, reachedOn, daysEarly } = line
  return {
    ...{ unitId, target: toText(target), done: toText(done), over: toText(over), gap: toText(gap) },
    ...{ reachedOn, daysEarly },
  }
}

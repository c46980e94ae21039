import { findRowsOnRecord } from '@jianjia/db/assessment'
import { canBeTried, mayTakePart, type TriedLine, tryLine } from '@jianjia/domain/assessment'
import { compare, exact, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { Criterion } from '@jianjia/domain/scheme'
import { tellFact } from '@jianjia/domain/scoring'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { findTreeOfToday } from '../assessment/tree-of-today.ts'

/** How many units are shown from the top, and as many from the end. */
const SHOWN = 3

const Tried = z.strictObject({
  unitId: UnitId,
  name: z.string(),
  fact: z.strictObject({ zh: z.string(), en: z.string() }),
  points: z.string().nullable(),
  full: z.string().nullable(),
})

/**
 * What a line that is being written would give to the units of the district if this year were assessed today. Nothing is
 * stored; null where the datum of the line is not on record, or cannot feed its rule.
 */
export const tryCriterion = read({
  name: 'scheme.tryCriterion',
  action: 'scheme.write',
  dataClass: 'internal',
  input: {
    criterion: Criterion.pick({
      ...{ points: true, rule: true, source: true, missing: true, emptyRatio: true, rounding: true, cohort: true },
    }),
  },
  target: 'root',
  output: z
    .strictObject({
      from: PlainDate,
      to: PlainDate,
      units: z.int(),
      /** Units with the full mark, and units without a point. */
      whole: z.int(),
      none: z.int(),
      /** The first and the last by points. */
      shown: z.array(Tried),
    })
    .nullable(),
  run: async ({ db, input, target, today, now }) => {
    const { criterion } = input
    const { tree, stages } = await findTreeOfToday(db, today, now)
    const assessor = target && tree.nodes.get(target.unitId)
    if (assessor === undefined || !canBeTried(criterion)) return ok(null)
    const units = [...tree.nodes.values()]
      .filter((node) => mayTakePart(node, assessor))
      .map(({ id, name }) => ({ unitId: id, name, segment: stages.get(id) ?? null }))
    const window = { start: PlainDate.parse(`${today.slice(0, 4)}-01-01`), end: today }
    const scheme = { items: [{ ...criterion, id: 'tried', name: 'tried' }] }
    const rows = await findRowsOnRecord(db, { scheme, window, unitIds: units.map(({ unitId }) => unitId) })
    const tried = tryLine(criterion, { ...rows, units, window })
    if (tried === undefined) return ok(null)
    const ordered = tried.toSorted((a, b) => compare(pointsOf(b), pointsOf(a)))
    const shown = ordered.length <= 2 * SHOWN ? ordered : [...ordered.slice(0, SHOWN), ...ordered.slice(-SHOWN)]
    return ok({
      ...{ from: window.start, to: window.end, units: tried.length },
      whole: tried.filter(({ points, full }) => points !== null && full !== null && points === full).length,
      none: tried.filter(({ points }) => points === '0').length,
      shown: shown.map(({ fact, ...line }) => ({ ...line, fact: tellFact(fact, criterion.source) })),
    })
  },
})

function pointsOf({ points }: TriedLine) {
  return exact(points ?? '-1')
}

import { listTargetsFor, listTargetsSetBy } from '@jianjia/db/duty'
import { ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { touchesYear } from '@jianjia/domain/period'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { findProgress } from './find-progress.ts'
import { ShownLine, ShownTarget, shownLine, shownTarget, shownWhole, Whole } from './target-fields.ts'

/** What a unit has asked of those below it, and what is asked of the unit itself: of others only the whole is told. */
export const targetList = readSpec({
  name: 'target.list',
  action: 'target.read',
  dataClass: 'internal',
  input: {
    unitId: UnitId,
    /** Only what is for days of this year. */
    year: z.int().min(1900).max(2200).optional(),
  },
  target: { unit: 'unitId' },
  output: z.strictObject({
    today: PlainDate,
    set: z.array(ShownTarget.extend({ whole: Whole })),
    asked: z.array(ShownTarget.extend({ whole: Whole, own: ShownLine })),
  }),
  run: async ({ db, input: { unitId, year }, today }) => {
    const [allSet, allAsked] = await Promise.all([listTargetsSetBy(db, unitId), listTargetsFor(db, unitId)])
    const inYear = ({ start, end }: (typeof allSet)[number]) => touchesYear(start, end, year)
    const [set, asked] = [allSet.filter(inYear), allAsked.filter(inYear)]
    const progress = await findProgress(db, [...set, ...asked], today)
    const told = (targets: typeof set) =>
      targets.flatMap((target) => {
        const found = progress.get(target.id)
        return found === undefined ? [] : [{ target, found }]
      })
    return ok({
      today,
      set: told(set).map(({ target, found }) => ({ ...shownTarget(target), whole: shownWhole(found) })),
      asked: told(asked).flatMap(({ target, found }) => {
        const own = found.lines.find((line) => line.unitId === unitId)
        if (own === undefined) return []
        return [{ ...shownTarget(target), whole: shownWhole(found), own: shownLine(own) }]
      }),
    })
  },
})

export const listTargets = read(targetList)

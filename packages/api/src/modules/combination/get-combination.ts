import { ASSESSMENT_STATES, UNIT_ASSESSMENT_STATES } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { assessed } from './assessed.ts'

const Obstacle = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('selfOutstanding'), dueOn: z.string() }),
  z.strictObject({ code: z.literal('itemsReturned'), count: z.int(), dueOn: z.string() }),
  z.strictObject({
    code: z.literal('reviewersMissing'),
    needed: z.int(),
    submitted: z.int(),
    waitingFor: z.array(z.string()).readonly(),
  }),
  z.strictObject({ code: z.literal('spread'), itemId: z.string(), name: z.string(), spread: z.string() }),
  z.strictObject({ code: z.literal('districtFactMissing'), itemId: z.string(), name: z.string() }),
  z.strictObject({ code: z.literal('itemPending'), itemId: z.string(), name: z.string() }),
])

const WideItem = z.strictObject({
  itemId: z.string(),
  name: z.string(),
  full: z.string(),
  spread: z.string(),
  marks: z.array(z.strictObject({ reviewer: z.string(), points: z.string(), note: z.string() })).readonly(),
  agreed: z.strictObject({ points: z.string(), reason: z.string(), by: z.string() }).nullable(),
})

/** How far the marks of each unit can be combined: what blocks it, who can change that, and the items to agree on. */
export const getCombination = read({
  name: 'combination.get',
  action: 'assessment.combine',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId },
  target: assessed,
  output: z.strictObject({
    name: z.string(),
    state: z.enum(ASSESSMENT_STATES),
    today: PlainDate,
    publicityDays: z.int(),
    /** Lines of the sheet: each is frozen for each unit when the result is published. */
    lines: z.int(),
    units: z.array(
      z.strictObject({
        unitId: UnitId,
        name: z.string(),
        state: z.enum(UNIT_ASSESSMENT_STATES),
        exemptReason: z.string().nullable(),
        self: z.string().nullable(),
        review: z.string().nullable(),
        final: z.string().nullable(),
        full: z.string().nullable(),
        /** Lines filled from records that the branch contests, with its reasons. */
        contested: z.array(z.strictObject({ itemId: z.string(), name: z.string(), reason: z.string() })).readonly(),
        obstacles: z.array(Obstacle).readonly(),
        wide: z.array(WideItem).readonly(),
      }),
    ),
  }),
  run: async ({ subject, today }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { rows, tree, readiness } = subject
    const nodes = new Map(tree.units.map((node) => [node.id, node]))
    return ok({
      name: rows.assessment.name,
      state: rows.assessment.state,
      today,
      publicityDays: rows.assessment.publicityDays,
      lines: rows.scheme.items.length,
      units: rows.units.map((unit) => {
        const node = nodes.get(unit.unitId)
        const ready = readiness.get(unit.unitId)
        return {
          unitId: unit.unitId,
          name: unit.name,
          state: unit.state,
          exemptReason: unit.exemptReason,
          self: node?.self?.points ?? null,
          review: node?.review?.points ?? null,
          final: node?.totals.final ?? null,
          full: node?.totals.countedFull ?? null,
          contested: ready?.contested ?? [],
          obstacles: ready?.obstacles ?? [],
          wide: ready?.wide ?? [],
        }
      }),
    })
  },
})

import { listVisitors, listVisits } from '@jianjia/db/visit'
import { VISIT_STATES } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PersonId, PlainDate, UnitId, VisitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'

/** Visits: those of an assessment for whoever plans them, else those on which I go. */
export const visitList = readSpec({
  name: 'visit.list',
  action: 'visit.read',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId.optional() },
  target: 'scope',
  output: z.strictObject({
    today: PlainDate,
    visits: z.array(
      z.strictObject({
        visitId: VisitId,
        assessmentId: AssessmentId,
        assessmentName: z.string(),
        unitId: UnitId,
        unitName: z.string(),
        heldOn: PlainDate,
        state: z.enum(VISIT_STATES),
        leaderId: PersonId,
        visitors: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
        version: z.int(),
      }),
    ),
  }),
  run: async ({ db, input: { assessmentId }, actor, scope, today }) => {
    const plans = assessmentId !== undefined && scope.kind === 'everything'
    const visits = await listVisits(db, { assessmentId, visitorId: plans ? undefined : actor.personId })
    const visitors = await listVisitors(
      db,
      visits.map(({ visitId }) => visitId),
    )
    return ok({
      today,
      visits: visits.map(({ summary: _summary, ...visit }) => ({
        ...visit,
        visitors: visitors
          .filter(({ visitId }) => visitId === visit.visitId)
          .map(({ personId, name }) => ({ personId, name })),
      })),
    })
  },
})

export const list = read(visitList)

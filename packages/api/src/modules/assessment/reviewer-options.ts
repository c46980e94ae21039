import { listAssignments, listReviewerCandidates, listReviewerLoads, listUnits } from '@jianjia/db/assessment'
import { AssessmentId, ok, PersonId, UnitId } from '@jianjia/domain/kernel'
import { Role } from '@jianjia/domain/org'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { assessorOf } from './assessment-target.ts'
import { candidatesOf } from './reviewer-candidates.ts'
import { findTreeOfToday } from './tree-of-today.ts'

const Reviewer = z.strictObject({
  personId: PersonId,
  name: z.string(),
  posts: z.array(z.strictObject({ unitName: z.string(), role: Role })),
  /** Units of this assessment that are the person's own: never assigned. */
  ownUnitIds: z.array(UnitId),
  /** Sheets of all running assessments that the person has not handed in yet. */
  load: z.int(),
})

/** The grid of reviewers × units: who may be asked, who is asked, and what may not be. */
export const reviewerOptions = read({
  name: 'assessment.reviewerOptions',
  action: 'assessment.assign',
  dataClass: 'personal',
  input: { assessmentId: AssessmentId },
  target: assessorOf,
  output: z.strictObject({
    reviewers: z.array(Reviewer),
    units: z.array(z.strictObject({ unitId: UnitId, name: z.string(), segment: z.string().nullable() })),
    assignments: z.array(z.strictObject({ unitId: UnitId, reviewerId: PersonId, submitted: z.boolean() })),
  }),
  run: async ({ db, input, today, now }) => {
    const of = { assessmentId: input.assessmentId }
    const [rows, loads, units, assignments, { tree }] = await Promise.all([
      listReviewerCandidates(db),
      listReviewerLoads(db),
      listUnits(db, of),
      listAssignments(db, of),
      findTreeOfToday(db, today, now),
    ])
    const scored = units.filter((unit) => unit.exemptReason === null)
    const candidates = candidatesOf(rows, tree)
    return ok({
      reviewers: rows.map(({ personId, name, posts }) => ({
        ...{ personId, name },
        posts: posts.map(({ unitId, role }) => ({ unitName: tree.nodes.get(unitId)?.name ?? '', role })),
        ownUnitIds: scored
          .filter(({ unitId }) => candidates.get(personId)?.ownUnits.has(unitId))
          .map(({ unitId }) => unitId),
        load: loads.find((each) => each.personId === personId)?.open ?? 0,
      })),
      units: scored.map(({ unitId, name, segment }) => ({ unitId, name, segment })),
      assignments: assignments.map(({ unitId, reviewerId, submitted }) => ({ unitId, reviewerId, submitted })),
    })
  },
})

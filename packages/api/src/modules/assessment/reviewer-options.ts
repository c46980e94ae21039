import { listAssignments, listReviewerCandidates, listReviewerLoads, listUnits } from '@jianjia/db/assessment'
import { AssessmentId, ok, PersonId, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { conflictOf } from '@jianjia/domain/assessment'
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
  /** Units of this assessment that are never given to the person: the own ones, and those of a post held lately. */
  blocked: z.array(
    z.strictObject({
      unitId: UnitId,
      why: z.enum(['ownUnit', 'heldPost']),
      /** The last day of the post. */
      lastDay: PlainDate.nullable(),
    }),
  ),
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
    /** For how many years after a post its holder does not review the unit. */
    conflictYears: z.int(),
    reviewers: z.array(Reviewer),
    units: z.array(z.strictObject({ unitId: UnitId, name: z.string(), segment: z.string().nullable() })),
    assignments: z.array(z.strictObject({ unitId: UnitId, reviewerId: PersonId, submitted: z.boolean() })),
  }),
  run: async ({ db, input, subject, today, now }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { conflictYears } = subject
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
      conflictYears,
      reviewers: rows.map(({ personId, name, posts }) => ({
        ...{ personId, name },
        posts: posts.map(({ unitId, role }) => ({ unitName: tree.nodes.get(unitId)?.name ?? '', role })),
        blocked: scored.flatMap(({ unitId }) => {
          const candidate = candidates.get(personId)
          const conflict = candidate && conflictOf(candidate, unitId, { today, years: conflictYears })
          if (!conflict) return []
          return [{ unitId, why: conflict.why, lastDay: conflict.why === 'heldPost' ? conflict.lastDay : null }]
        }),
        load: loads.find((each) => each.personId === personId)?.open ?? 0,
      })),
      units: scored.map(({ unitId, name, segment }) => ({ unitId, name, segment })),
      assignments: assignments.map(({ unitId, reviewerId, submitted }) => ({ unitId, reviewerId, submitted })),
    })
  },
})

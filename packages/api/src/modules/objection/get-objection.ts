import { listFilesOf } from '@jianjia/db'
import { listAssignments } from '@jianjia/db/assessment'
import { listObjections, listOpinions } from '@jianjia/db/objection'
import { findNotice } from '@jianjia/db/publication'
import { findRating } from '@jianjia/db/rating'
import { findPublished, getCanonicalResult } from '@jianjia/db/result'
import { OBJECTION_OPINIONS } from '@jianjia/domain/assessment'
import { FileId, ObjectionId, ok, PersonId, PlainDate, refuse } from '@jianjia/domain/kernel'
import { belongsTo, holdsAnywhere } from '@jianjia/domain/policy'
import { isCorrectable } from '@jianjia/domain/scoring'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { frozenUnit } from '../result/frozen-result.ts'
import { lineNames } from './line-names.ts'
import { objectionOf } from './objection-target.ts'
import { tellObjection, ToldObjection } from './told-objection.ts'

const Opinion = z.strictObject({
  reviewerId: PersonId,
  reviewer: z.string(),
  opinion: z.enum(OBJECTION_OPINIONS).nullable(),
  note: z.string().nullable(),
  givenAt: z.string().nullable(),
})

/**
 * One objection: what is said, the points it is about as they stand, what was handed in with it. What reviewers say of it is
 * read by the district and by each reviewer alone; the branch reads the answer.
 */
export const getObjection = read({
  name: 'objection.get',
  action: 'objection.read',
  dataClass: 'unitOnly',
  input: { objectionId: ObjectionId },
  target: objectionOf,
  output: z.strictObject({
    objection: ToldObjection,
    today: PlainDate,
    files: z.array(z.strictObject({ fileId: FileId, name: z.string(), size: z.int(), mediaType: z.string() })),
    /** The lines that it is about, as the newest version of the result has them. */
    lines: z.array(
      z.strictObject({
        itemId: z.string(),
        name: z.string(),
        full: z.string().nullable(),
        self: z.string().nullable(),
        review: z.string().nullable(),
        final: z.string().nullable(),
        correctable: z.boolean(),
      }),
    ),
    opinions: z.array(Opinion),
    /** The newest version of the result. */
    resultNumber: z.int(),
    mine: z.strictObject({
      raises: z.boolean(),
      /** I was asked and have said nothing yet. */
      advises: z.boolean(),
      answers: z.boolean(),
    }),
    /** For whoever answers: the reviewers of the unit who may still be asked, and what else matters. */
    answering: z
      .strictObject({
        reviewers: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
        /** I have marked the unit, and somebody else decides. */
        iReviewed: z.boolean(),
        rated: z.boolean(),
        /** A corrected version of the public notice is posted with a correction. */
        hasNotice: z.boolean(),
      })
      .nullable(),
  }),
  run: async ({ db, input: { objectionId }, subject, actor, today }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { assessmentId, unitId, itemId } = subject
    const [[row], files, opinions, published, assigned] = await Promise.all([
      listObjections(db, { objectionId }),
      listFilesOf(db, { kind: 'objection', id: objectionId }),
      listOpinions(db, objectionId),
      findPublished(db, assessmentId),
      listAssignments(db, { assessmentId, unitId }),
    ])
    if (row === undefined || published === undefined) return refuse('notFoundOrNoAccess')
    const [names, canonical, kept, rating] = await Promise.all([
      lineNames(db, [row]),
      getCanonicalResult(db, published.resultSetId),
      findNotice(db, published.resultSetId),
      findRating(db, published.resultSetId),
    ])
    const frozen = frozenUnit(canonical, unitId)
    const mine = opinions.find(({ reviewerId }) => reviewerId === actor.personId)
    const officer = holdsAnywhere(actor, 'objection.answer')
    const answers = officer && !belongsTo(actor, unitId)
    const waits = row.state === 'raised'
    const asked = new Set(opinions.map(({ reviewerId }) => reviewerId))
    const reviewers = assigned.filter(({ reviewerId }) => !asked.has(reviewerId))
    return ok({
      objection: tellObjection(row, names(assessmentId)),
      today,
      files: [...files],
      lines: (frozen?.node.items ?? [])
        .filter(({ id }) => itemId === null || id === itemId)
        .map((item) => ({
          ...{ itemId: item.id, name: item.name, full: item.full, correctable: isCorrectable(item) },
          ...{ self: item.self?.points ?? null, review: item.review?.points ?? null, final: item.final.points },
        })),
      opinions: opinions
        .filter(({ reviewerId }) => answers || reviewerId === actor.personId)
        .map(({ givenAt, ...opinion }) => ({ ...opinion, givenAt: givenAt?.toISOString() ?? null })),
      resultNumber: published.number,
      mine: {
        raises: waits && actor.posts.some((post) => post.unitId === unitId && post.role === 'chair'),
        advises: waits && mine !== undefined && mine.givenAt === null,
        answers: waits && answers,
      },
      answering: answers
        ? {
            reviewers: reviewers.map(({ reviewerId, reviewer }) => ({ personId: reviewerId, name: reviewer })),
            iReviewed: assigned.some(({ reviewerId }) => reviewerId === actor.personId),
            rated: rating !== undefined,
            hasNotice: kept !== undefined,
          }
        : null,
    })
  },
})

import { findRating, insertRating } from '@jianjia/db/rating'
import { listWaitingObjections } from '@jianjia/db/objection'
import { violates } from '@jianjia/db'
import {
  AssessmentId,
  canonicalJson,
  ok,
  PlainDate,
  RatingId,
  refuse,
  type TitleAwardId,
  withoutUndefined,
} from '@jianjia/domain/kernel'
import { nextRecheck, numberYearOf } from '@jianjia/domain/title'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { sha256Of } from '../../frame/sha256.ts'
import { published } from '../result/published.ts'
import { ratePublished } from './rate-published.ts'

/**
 * Turns the published result into levels and titles, by the policy that the scheme declared: once, for all units, with a
 * certificate for each. `fingerprint` is that of the preview that was looked at: where titles or days have changed the
 * outcome since, nothing is decided. Titles begin on `validFrom` and end with `validTo`, or stay until they are revoked.
 */
export const decideRating = change({
  name: 'rating.decide',
  action: 'rating.decide',
  audit: 'named',
  dataClass: 'internal',
  input: {
    assessmentId: AssessmentId,
    fingerprint: z.string().min(1).max(100),
    validFrom: PlainDate,
    validTo: PlainDate.nullable(),
    /** Months from one re-check to the next; null = titles are not re-checked. */
    recheckMonths: z.int().min(1).max(120).nullable().default(null),
  },
  target: published,
  output: z.strictObject({ ratingId: RatingId, contentHash: z.string(), titles: z.int() }),
  run: async ({ tx, input, actor, subject, today, newId }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { validFrom, validTo, recheckMonths } = input
    if (validTo !== null && validTo < validFrom)
      return refuse('datesOutOfOrder', { first: validFrom, second: validTo }, { path: ['validTo'] })
    if (await findRating(tx, subject.resultSetId)) return refuse('ratingAlreadyDecided')
    const [waiting] = await listWaitingObjections(tx, input.assessmentId)
    if (waiting !== undefined)
      return refuse('objectionsOutstanding', { count: waiting.count }, { until: waiting.dueOn })
    const rated = await ratePublished(tx, subject, today)
    if (rated === undefined) return refuse('notFoundOrNoAccess')
    const { scheme, outcome } = rated
    if (rated.fingerprint !== input.fingerprint) return refuse('staleVersion')
    const policy = {
      levels: scheme.levels,
      quotas: scheme.quotas,
      prerequisites: scheme.prerequisites,
      compare: scheme.compare,
    }
    const document = { format: 'jianjia.rating/1', result: subject.contentHash, policy, outcome }
    const canonical = canonicalJson(withoutUndefined(document))
    const titles = outcome.units.flatMap(({ id, level }) =>
      level === null
        ? []
        : [
            {
              ...{ id: newId<TitleAwardId>(), unitId: id, title: scheme.name ?? level, level, validFrom, validTo },
              ...{ recheckMonths, continuesId: null },
              recheckDue: nextRecheck(validFrom, { recheckMonths, validTo }),
            },
          ],
    )
    const draft = {
      id: newId<RatingId>(),
      resultSetId: subject.resultSetId,
      policy: withoutUndefined(policy),
      canonical,
      contentHash: sha256Of(canonical),
      decidedBy: actor.personId,
      units: outcome.units.map(({ id, level, certificate }) => ({ unitId: id, level, certificate })),
      titles,
      year: numberYearOf(today),
    }
    try {
      await insertRating(tx, draft)
    } catch (error) {
      if (violates(error, 'rating_result_set')) return refuse('ratingAlreadyDecided')
      throw error
    }
    return ok({ ratingId: draft.id, contentHash: draft.contentHash, titles: titles.length })
  },
})

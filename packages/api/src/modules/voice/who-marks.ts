import type { TenantRead } from '@jianjia/db'
import { listReviewerCandidates, listUnits } from '@jianjia/db/assessment'
import { peopleOfVoice, type VoiceAsked } from '@jianjia/domain/assessment'
import type { AssessmentId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { findTreeOfToday } from '../assessment/tree-of-today.ts'

export interface WhoMarks {
  /** Units that are scored, with their names. */
  readonly units: ReadonlyMap<UnitId, string>
  readonly peopleOf: (asked: VoiceAsked) => ReadonlyMap<UnitId, readonly PersonId[]>
  /** A unit of each person's own, where they are told that they are asked. */
  readonly homeOf: ReadonlyMap<PersonId, UnitId>
}

/** Who would be asked about which unit of an assessment today. Four statements, whatever the number of people. */
export async function findWhoMarks(
  db: TenantRead,
  {
    assessmentId,
    today,
    now,
  }: { readonly assessmentId: AssessmentId; readonly today: PlainDate; readonly now: string },
): Promise<WhoMarks> {
  const [all, people, { tree }] = await Promise.all([
    listUnits(db, { assessmentId }),
    listReviewerCandidates(db),
    findTreeOfToday(db, today, now),
  ])
  const scored = all.filter((unit) => unit.exemptReason === null)
  const units = scored.map(({ unitId }) => unitId)
  return {
    units: new Map(scored.map(({ unitId, name }) => [unitId, name])),
    peopleOf: (asked) => peopleOfVoice({ asked, units, people, tree }),
    homeOf: new Map(people.flatMap(({ personId, posts: [post] }) => (post ? [[personId, post.unitId]] : []))),
  }
}

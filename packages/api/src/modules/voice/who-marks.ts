import type { TenantRead } from '@jianjia/db'
import { listReviewerCandidates, listUnits, listVoiceMarks } from '@jianjia/db/assessment'
import { peopleOfVoice, type VoiceAsked, type VoicePerson } from '@jianjia/domain/assessment'
import type { AssessmentId, PersonId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { findTreeOfToday } from '../assessment/tree-of-today.ts'

export interface WhoMarks {
  readonly names: ReadonlyMap<UnitId, string>
  /** Of each unit of which a mark of the voice is still wanted. */
  readonly peopleOf: (asked: VoiceAsked) => ReadonlyMap<UnitId, readonly PersonId[]>
  /** A unit of each person's own, where they are told that they are asked. */
  readonly homeOf: ReadonlyMap<PersonId, UnitId>
}

interface Voice {
  readonly assessmentId: AssessmentId
  readonly raterId: string
  readonly today: PlainDate
  readonly now: string
}

/** Who would be asked for the marks of a voice, of which unit, today. Five statements, whatever the number of people. */
export async function findWhoMarks(db: TenantRead, { assessmentId, raterId, today, now }: Voice): Promise<WhoMarks> {
  const [units, marks, people, { tree }] = await Promise.all([
    listUnits(db, { assessmentId }),
    listVoiceMarks(db, { assessmentId }),
    listReviewerCandidates(db),
    findTreeOfToday(db, today, now),
  ])
  const marked = new Set(marks.flatMap((mark) => (mark.raterId === raterId ? [mark.unitId] : [])))
  const cohort = units.map(({ unitId, state, exemptReason }) => ({
    ...{ unitId, state, exempt: exemptReason !== null, hasMark: marked.has(unitId) },
  }))
  return {
    names: new Map(units.map(({ unitId, name }) => [unitId, name])),
    peopleOf: (asked) => peopleOfVoice({ asked, cohort, people, tree }),
    homeOf: homesOf(people),
  }
}

/** A unit of each person's own: that of the first post. Who holds none cannot sign in. */
export function homesOf(people: readonly Pick<VoicePerson, 'personId' | 'posts'>[]): WhoMarks['homeOf'] {
  return new Map(people.flatMap(({ personId, posts: [post] }) => (post ? [[personId, post.unitId]] : [])))
}

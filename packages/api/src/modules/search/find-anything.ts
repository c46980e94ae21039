import { ASSESSMENT_STATES } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PersonId, PlanId, SchemeId, UnitId } from '@jianjia/domain/kernel'
import { ReportKind } from '@jianjia/domain/obligation'
import { Role, UnitKind } from '@jianjia/domain/org'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { findAssessments } from './find-assessments.ts'
import { findPeople } from './find-people.ts'
import { findPlans } from './find-plans.ts'
import { findSchemes } from './find-schemes.ts'
import { findUnits } from './find-units.ts'
import { searchedTree } from './searched-tree.ts'

const name = z.string()

/** Something that was found, with what tells it from others of the same name. */
const Found = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unitId: UnitId, name, unitKind: UnitKind, under: z.string().nullable() }),
  z.strictObject({ kind: z.literal('person'), personId: PersonId, name, role: Role, unitName: z.string() }),
  z.strictObject({ kind: z.literal('scheme'), schemeId: SchemeId, name, yearLabel: z.string() }),
  z.strictObject({
    ...{ kind: z.literal('assessment'), assessmentId: AssessmentId, name, state: z.enum(ASSESSMENT_STATES) },
  }),
  z.strictObject({ kind: z.literal('plan'), planId: PlanId, name, report: ReportKind, unitName: z.string() }),
])
export type Found = z.input<typeof Found>

/**
 * What the asker may see and what answers to a few letters or characters: a name, its pinyin, its first letters, one slip
 * forgiven. Each kind is asked within the reach of its own list, so nothing is found that no list would show.
 */
export const findAnything = read({
  name: 'search.find',
  action: 'home.read',
  dataClass: 'personal',
  input: { words: z.string().trim().min(1).max(80) },
  target: 'scope',
  output: z.strictObject({ found: z.array(Found) }),
  run: async ({ db, input: { words }, actor, today, now, services }) => {
    const search = { db, words, actor, today, pinyin: services.pinyin, tree: await searchedTree(db, today, now) }
    const further = await Promise.all([
      findPeople(search),
      findAssessments(search),
      findPlans(search),
      findSchemes(search),
    ])
    return ok({ found: [...findUnits(search), ...further.flat()] })
  },
})

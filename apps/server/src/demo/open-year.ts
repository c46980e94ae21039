import type { AssessmentId, PlainDate, SchemeId } from '@jianjia/domain/kernel'
import type { Scheme } from '@jianjia/domain/scheme'
import { type AssessmentDays, instantOn } from './calendar.ts'
import { as, change, type Story } from './story.ts'

export interface OpenedYear {
  readonly days: AssessmentDays
  readonly assessmentId: AssessmentId
  readonly scheme: Scheme
}

const PARAMETERS = { meetings: 4, congresses: 1, dispatches: 6, modelSharePct: 30, ties: 'excludeTied' } as const

export interface SchemeDraft {
  readonly year: number
  readonly on: PlainDate
}

/** A scheme from the preset, as the district's officer makes it. */
export async function draftScheme(story: Story, { year, on }: SchemeDraft): Promise<SchemeId> {
  await story.setTime(instantOn(on, 590))
  const { schemeId } = await as(story, story.officer).scheme.createFromPreset({
    ...change(story),
    ...{ preset: 'schoolUnionAnnual', parameters: PARAMETERS, yearLabel: String(year) },
    name: `${year} 年学校工会考核细则`,
  })
  return schemeId
}

/** The scheme published in spring, the assessment opened in its time, every unit given its reviewers. */
export async function openYear(story: Story, days: AssessmentDays): Promise<OpenedYear> {
  const { year, openedOn, start, end, selfDue, reviewDue } = days
  const officer = as(story, story.officer)
  const schemeId = await draftScheme(story, { year, on: days.schemeOn })
  await story.setTime(instantOn(days.schemeOn, 940))
  await officer.scheme.publish({ ...change(story), schemeId, expectedVersion: 1 })
  await story.setTime(instantOn(openedOn, 555))
  const { assessmentId } = await officer.assessment.open({
    ...change(story),
    ...{ name: `${year} 年度学校工会考核`, schemeId, schemeVersion: 1, publicityDays: 7, exemptions: [] },
    ...{ periodStart: start, periodEnd: end, selfDue, reviewDue },
    unitIds: story.branches.map((branch) => branch.unitId),
  })
  await story.setTime(instantOn(openedOn, 630))
  const add = story.branches.flatMap(({ unitId }, at) =>
    reviewersOf(story, at).map((reviewer) => ({ unitId, reviewerId: reviewer.personId })),
  )
  await officer.assessment.assignReviewers({ ...change(story), assessmentId, add, withdraw: [] })
  const { scheme } = await officer.scheme.version({ districtId: story.districtId, schemeId, number: 1 })
  return { days, assessmentId, scheme }
}

/** Two chairs of other schools for each unit, three for every third. */
export function reviewersOf({ branches }: Pick<Story, 'branches'>, at: number): readonly Story['officer'][] {
  const others = at % 3 === 0 ? [3, 8, 14] : [3, 8]
  return others.flatMap((step) => {
    const branch = branches[(at + step) % branches.length]
    return branch === undefined ? [] : [branch.chair]
  })
}

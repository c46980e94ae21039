import { type PlainDate, refuse } from '../kernel/index.ts'
import type { UnitAssessmentState } from './lifecycle.ts'
import type { Obstacle } from './readiness.ts'

/** A unit whose marks were to be combined, with what keeps them from it. */
export interface NotCombined {
  readonly name: string
  readonly state: UnitAssessmentState
  readonly obstacles: readonly Obstacle[]
}

const MOST_NAMES = 10

/**
 * Why none of these units can be combined, who can change that, and until which day: the first that somebody has to do
 * (hand in, mark, agree, enter), or, where nothing is to be done, that others were faster.
 */
export function whyNotCombined(
  units: readonly NotCombined[],
  { reviewDue, today }: { readonly reviewDue: PlainDate; readonly today: PlainDate },
): ReturnType<typeof refuse> {
  const withObstacle = (code: Obstacle['code']) =>
    units.filter(({ obstacles }) => obstacles.some((obstacle) => obstacle.code === code))
  const namesOf = (some: readonly NotCombined[]) => some.slice(0, MOST_NAMES).map(({ name }) => name)
  const all = units.flatMap(({ obstacles }) => obstacles)

  if (withObstacle('reviewersMissing').length > 0) {
    const people = all.flatMap((each) => (each.code === 'reviewersMissing' ? each.waitingFor : []))
    const reviewers = [...new Set(people)].slice(0, MOST_NAMES)
    const [first] = reviewers
    return refuse(
      'reviewsOutstanding',
      { units: namesOf(withObstacle('reviewersMissing')), ...(first === undefined ? {} : { reviewers }) },
      {
        ...(first !== undefined && reviewers.length === 1 ? { unblockedByName: first } : {}),
        ...(today <= reviewDue ? { until: reviewDue } : {}),
      },
    )
  }
  const [open] = all.flatMap((each) => (each.code === 'selfOutstanding' ? [each.dueOn] : []))
  if (open !== undefined)
    return refuse('selfAssessmentMissing', { units: namesOf(withObstacle('selfOutstanding')) }, { until: open })
  const [returned] = all.flatMap((each) => (each.code === 'itemsReturned' ? [each.dueOn] : []))
  if (returned !== undefined)
    return refuse('itemsReturned', { units: namesOf(withObstacle('itemsReturned')) }, { until: returned })
  const wide = all.flatMap((each) => (each.code === 'spread' ? [each.name] : []))
  if (wide.length > 0)
    return refuse('spreadUnresolved', {
      units: namesOf(withObstacle('spread')),
      items: [...new Set(wide)].slice(0, MOST_NAMES),
    })
  const [until] = all.flatMap((each) => (each.code === 'voiceAsked' && each.dueOn >= today ? [each.dueOn] : []))
  const waiting = all.flatMap((each) => {
    if (each.code === 'voiceMissing' || each.code === 'voiceAsked') return [each.raterId]
    return each.code === 'districtFactMissing' || each.code === 'itemPending' ? [each.name] : []
  })
  if (waiting.length > 0)
    return refuse(
      'itemsPending',
      { units: namesOf(units), items: [...new Set(waiting)].slice(0, MOST_NAMES) },
      until === undefined ? {} : { until },
    )
  return refuse('stateMoved', { subject: 'unitAssessment', state: units[0]?.state ?? '', event: 'combine' })
}

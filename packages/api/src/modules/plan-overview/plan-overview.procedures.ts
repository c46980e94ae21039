import { comparePlans } from './compare-plans.ts'
import { getKeyPointsOutcome } from './get-key-points-outcome.ts'
import { getMap } from './get-map.ts'
import { getTopics } from './get-topics.ts'
import { listPointAnswers } from './list-point-answers.ts'
import { listPromises } from './list-promises.ts'
import { listSimilar } from './list-similar.ts'

export const planOverviewProcedures = {
  compare: comparePlans,
  keyPoints: getKeyPointsOutcome,
  map: getMap,
  pointAnswers: listPointAnswers,
  promises: listPromises,
  similar: listSimilar,
  topics: getTopics,
}

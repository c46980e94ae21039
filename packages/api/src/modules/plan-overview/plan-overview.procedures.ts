import { comparePlans } from './compare-plans.ts'
import { getMap } from './get-map.ts'
import { getTopics } from './get-topics.ts'
import { listPromises } from './list-promises.ts'
import { listSimilar } from './list-similar.ts'

export const planOverviewProcedures = {
  compare: comparePlans,
  map: getMap,
  promises: listPromises,
  similar: listSimilar,
  topics: getTopics,
}

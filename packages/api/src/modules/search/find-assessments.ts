import { listAssessmentLines } from '@jianjia/db/assessment'
import { bestMatches } from '@jianjia/domain/search'
import type { Found } from './find-anything.ts'
import { MOST_OF_A_KIND, reachedUnits, type Search } from './searched-tree.ts'

export async function findAssessments(search: Search): Promise<readonly Found[]> {
  const { db, words, pinyin } = search
  const unitIds = reachedUnits(search, 'assessment.read')
  if (unitIds === undefined) return []
  const lines = (await listAssessmentLines(db, unitIds ?? undefined)).map((line) => ({ ...line, ...pinyin(line.name) }))
  return bestMatches(words, lines, MOST_OF_A_KIND).map(({ assessmentId, name, state }) => ({
    ...{ kind: 'assessment', assessmentId, name, state },
  }))
}

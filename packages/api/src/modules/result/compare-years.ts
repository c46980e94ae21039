import { findAssessmentWithScheme } from '@jianjia/db/assessment'
import { findPublished, listRanking } from '@jianjia/db/result'
import { compareRanks } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { levelsFromTop } from '@jianjia/domain/scoring'
import { compareSchemes } from '@jianjia/domain/scheme'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { published } from './published.ts'

const Year = z.strictObject({
  assessmentId: AssessmentId,
  name: z.string(),
  publicFrom: PlainDate,
  scheme: z.string(),
  rated: z.boolean(),
  units: z.int(),
})

/**
 * Two published results of the district side by side: ranks and levels with what became of them, which everybody of the
 * tenant may read; and how much the two schemes differ, so that nobody takes unlike years for like ones.
 */
export const compareYears = read({
  name: 'result.compareYears',
  action: 'result.readRanking',
  dataClass: 'published',
  input: { assessmentId: AssessmentId, earlierId: AssessmentId },
  target: published,
  output: z.strictObject({
    later: Year,
    earlier: Year,
    /** What changed between the schemes, in sentences; empty = they are the same. */
    changes: z.array(z.strictObject({ zh: z.string(), en: z.string() })).readonly(),
    moves: z
      .array(
        z.strictObject({
          unitId: UnitId,
          name: z.string(),
          took: z.enum(['both', 'later', 'earlier']),
          rank: z.int().nullable(),
          earlierRank: z.int().nullable(),
          places: z.int().nullable(),
          level: z.string().nullable(),
          earlierLevel: z.string().nullable(),
          levelMove: z.enum(['up', 'down', 'same']).nullable(),
        }),
      )
      .readonly(),
  }),
  run: async ({ db, input, subject }) => {
    const earlier = await findPublished(db, input.earlierId)
    if (subject === undefined || earlier?.assessorUnitId !== subject.assessorUnitId) return refuse('notFoundOrNoAccess')
    const [now, before] = [await yearOf(subject), await yearOf(earlier)]
    if (now === undefined || before === undefined) return refuse('notFoundOrNoAccess')
    const common = levelsFromTop(now.scheme)
      .map(({ name }) => name)
      .filter((name) => before.scheme.levels.some((level) => level.name === name))
    return ok({
      later: now.year,
      earlier: before.year,
      changes: compareSchemes(before.scheme, now.scheme).map(({ text: { zh, en } }) => ({ zh, en })),
      moves: compareRanks(before.ranks, now.ranks, common).map((move) => ({
        ...move,
        unitId: UnitId.parse(move.unitId),
      })),
    })

    async function yearOf({ assessmentId, resultSetId, assessmentName: name, publicFrom }: typeof earlier & object) {
      const [found, rows] = await Promise.all([
        findAssessmentWithScheme(db, assessmentId),
        listRanking(db, resultSetId),
      ])
      if (found === undefined) return undefined
      const rated = rows.some(({ level }) => level !== null)
      const ranks = rows.map((row) => ({ ...row, level: rated ? row.level : row.levelByScore }))
      const units = rows.filter(({ rank }) => rank !== null).length
      const scheme = found.scheme.name ?? name
      return { scheme: found.scheme, ranks, year: { assessmentId, name, publicFrom, scheme, rated, units } }
    }
  },
})

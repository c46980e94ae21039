import { findAssessmentWithScheme } from '@jianjia/db/assessment'
import { findPublished, getCanonicalResult, type PublishedResult } from '@jianjia/db/result'
import type { TenantRead } from '@jianjia/db'
import { compareLines, type YearLine } from '@jianjia/domain/assessment'
import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { readResult } from './frozen-result.ts'
import { publishedUnit } from './published.ts'

const Text = z.strictObject({ zh: z.string(), en: z.string() })
const figures = {
  final: z.string().nullable(),
  percent: z.string().nullable(),
  rank: z.int().nullable(),
  of: z.int(),
}
const Year = z.strictObject({ assessmentId: AssessmentId, name: z.string(), scheme: z.string(), ...figures })

/**
 * Two years of one unit, line by line. Points are only subtracted where a line is scored alike in both; a line under another
 * rule stands with both figures and what changed, never with a difference.
 */
export const compareUnit = read({
  name: 'result.compareUnit',
  action: 'result.read',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId, earlierId: AssessmentId, unitId: UnitId },
  target: publishedUnit,
  output: z.strictObject({
    unitName: z.string(),
    later: Year,
    /** Null where the unit took no part in the earlier year. */
    earlier: Year.nullable(),
    oneScheme: z.boolean(),
    lines: z.array(
      z.strictObject({
        kind: z.enum(['same', 'changed', 'new', 'gone']),
        name: z.string(),
        id: z.string().nullable(),
        earlierId: z.string().nullable(),
        byName: z.boolean(),
        points: z.string().nullable(),
        full: z.string().nullable(),
        earlierPoints: z.string().nullable(),
        earlierFull: z.string().nullable(),
        difference: z.string().nullable(),
        changes: z.array(z.strictObject({ text: Text, before: Text.nullable(), after: Text.nullable() })).readonly(),
      }),
    ),
  }),
  run: async ({ db, input: { earlierId, unitId }, subject }) => {
    const before = await findPublished(db, earlierId)
    if (subject === undefined || before?.assessorUnitId !== subject.assessorUnitId) return refuse('notFoundOrNoAccess')
    const [later, earlier] = await Promise.all([yearOf(db, subject, unitId), yearOf(db, before, unitId)])
    if (later === undefined) return refuse('notFoundOrNoAccess')
    return ok({
      unitName: later.unitName,
      later: later.year,
      earlier: earlier?.year ?? null,
      oneScheme: earlier?.schemeId === later.schemeId,
      lines: earlier === undefined ? [] : compareLines(earlier, later).map(wire),
    })
  },
})

async function yearOf(db: TenantRead, result: PublishedResult, unitId: UnitId) {
  const { assessmentId, assessmentName: name, resultSetId } = result
  const [canonical, found] = await Promise.all([
    getCanonicalResult(db, resultSetId),
    findAssessmentWithScheme(db, assessmentId),
  ])
  const { units, tree, assessment } = readResult(canonical)
  const node = tree.units.find(({ id }) => id === unitId)
  if (node === undefined || found === undefined) return undefined
  const { final, percent } = node.totals
  const of = tree.units.filter(({ rank }) => rank !== null).length
  const scheme = found.scheme.name ?? name
  return {
    ...{ node, scheme: found.scheme, schemeId: assessment.schemeId },
    unitName: units.find(({ id }) => id === unitId)?.name ?? '',
    year: { assessmentId, name, scheme, final, percent, rank: node.rank, of },
  }
}

function wire({ changes, ...line }: YearLine) {
  return {
    ...line,
    changes: changes.map(({ text, before = null, after = null }) => ({ text, before, after })),
  }
}

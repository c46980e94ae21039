import type { TenantRead } from '@jianjia/db'
import { findAssessmentWithScheme } from '@jianjia/db/assessment'
import { listUnitNames } from '@jianjia/db/org'
import { getCanonicalResult, type PublishedResult } from '@jianjia/db/result'
import { answerDay, type AssessmentRows, type NoticeSubject, type NoticeUnit } from '@jianjia/domain/assessment'
import { PlainDate } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import type { AssessmentTree } from '@jianjia/domain/scoring'
import { readResult } from '../result/frozen-result.ts'

interface OfTree {
  readonly tree: AssessmentTree
  readonly nameOf: (unitId: string) => string
  readonly exemptReasonOf: (unitId: string) => string | null
}

/** The units of a result as a notice is made of them, in the order of the tree. */
function noticeUnits({ tree, nameOf, exemptReasonOf }: OfTree): readonly NoticeUnit[] {
  return tree.units.map((node) => ({
    name: nameOf(node.id),
    segment: node.segment,
    rank: node.rank,
    segmentRank: node.rankInSegment,
    final: node.totals.final,
    level: node.levelByScore,
    exemptReason: node.standing === 'exempt' ? (exemptReasonOf(node.id) ?? '') : null,
  }))
}

interface Asked {
  readonly rows: AssessmentRows
  readonly tree: AssessmentTree
  readonly days: DatePair
  /** As the district sets it; null = some days after the last day. */
  readonly answerBy: PlainDate | null
  readonly today: PlainDate
}

/** Of a result that is about to be published. */
export async function subjectOfRows(
  read: TenantRead,
  { rows, tree, days, answerBy, today }: Asked,
): Promise<NoticeSubject> {
  const { assessment, units, scheme } = rows
  const names = await listUnitNames(read, { unitIds: [assessment.assessorUnitId], day: today })
  const unitOf = new Map<string, (typeof units)[number]>(units.map((unit) => [unit.unitId, unit]))
  return {
    district: names.get(assessment.assessorUnitId) ?? '',
    assessment: assessment.name,
    period: assessment.window,
    scheme: scheme.name ?? assessment.name,
    days,
    answerBy: answerDay({ publicTo: days.end, answerBy }),
    units: noticeUnits({
      tree,
      nameOf: (unitId) => unitOf.get(unitId)?.name ?? '',
      exemptReasonOf: (unitId) => unitOf.get(unitId)?.exemptReason ?? null,
    }),
  }
}

/** Of a published result: the frozen document, and nothing that has changed since. */
export async function subjectOfResult(
  read: TenantRead,
  result: PublishedResult,
  exemptReasons: ReadonlyMap<string, string | null>,
): Promise<NoticeSubject | undefined> {
  const [canonical, found, names] = await Promise.all([
    getCanonicalResult(read, result.resultSetId),
    findAssessmentWithScheme(read, result.assessmentId),
    listUnitNames(read, { unitIds: [result.assessorUnitId], day: result.publicFrom }),
  ])
  if (found === undefined) return undefined
  const { assessment, units, tree } = readResult(canonical)
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  return {
    district: names.get(result.assessorUnitId) ?? '',
    assessment: assessment.name,
    period: { start: PlainDate.parse(assessment.period.start), end: PlainDate.parse(assessment.period.end) },
    scheme: found.scheme.name ?? assessment.name,
    days: { start: result.publicFrom, end: result.publicTo },
    answerBy: answerDay(result),
    units: noticeUnits({
      tree,
      nameOf: (unitId) => nameOf.get(unitId) ?? '',
      exemptReasonOf: (unitId) => exemptReasons.get(unitId) ?? null,
    }),
  }
}

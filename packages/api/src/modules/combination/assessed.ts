import type { TenantRead } from '@jianjia/db'
import { findEvaluationRows } from '@jianjia/db/assessment'
import { type AssessmentRows, assembleEvaluation, type Readiness, readinessOf } from '@jianjia/domain/assessment'
import type { AssessmentId, PlainDate } from '@jianjia/domain/kernel'
import { type AssessmentTree, evaluateAssessment } from '@jianjia/domain/scoring'
import type { Found } from '../../frame/target.ts'

/** An assessment with its evaluation as of now: what combining, publishing and their screens look at. */
export interface Assessed {
  readonly rows: AssessmentRows
  readonly tree: AssessmentTree
  readonly readiness: ReadonlyMap<string, Readiness>
}

interface Asked {
  readonly db: TenantRead
  readonly input: { readonly assessmentId: AssessmentId }
  readonly today: PlainDate
}

/** Finds the assessment and evaluates it; the permission is asked at the unit that assesses. */
export async function assessed({ db, input, today }: Asked): Promise<Found<Assessed> | undefined> {
  const found = await findAssessed(db, input.assessmentId, today)
  return found && { unitId: found.rows.assessment.assessorUnitId, subject: found }
}

/** The evaluation as of now. A change calls it after it has locked the units that it decides about, never before. */
export async function findAssessed(
  read: TenantRead,
  assessmentId: AssessmentId,
  today: PlainDate,
): Promise<Assessed | undefined> {
  const rows = await findEvaluationRows(read, { assessmentId })
  if (rows === undefined) return undefined
  const tree = evaluateAssessment(assembleEvaluation(rows, today))
  return { rows, tree, readiness: readinessOf(rows, tree.units, today) }
}

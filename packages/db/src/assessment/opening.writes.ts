import { type AssessmentDraft, type CohortUnit, DEFAULT_CONFLICT_YEARS } from '@jianjia/domain/assessment'
import type { AssessmentId, PersonId, UnitId } from '@jianjia/domain/kernel'
import type { Tx } from '../frame/handles.ts'
import { insertRows } from '../frame/insert-rows.ts'

export interface Opening {
  readonly assessmentId: AssessmentId
  readonly assessorUnitId: UnitId
  readonly draft: Omit<AssessmentDraft, 'unitIds' | 'exemptions'>
  readonly cohort: readonly CohortUnit[]
  readonly openedBy: PersonId
}

/** Stores an assessment and its frozen cohort: two statements whatever the number of units. */
export async function insertAssessment(tx: Tx, opening: Opening): Promise<void> {
  const { assessmentId, assessorUnitId, draft, cohort, openedBy } = opening
  await insertRows(tx, 'assessment', [
    {
      id: assessmentId,
      assessor_unit_id: assessorUnitId,
      scheme_id: draft.schemeId,
      scheme_version: draft.schemeVersion,
      name: draft.name,
      period_start: draft.periodStart,
      period_end: draft.periodEnd,
      self_due_on: draft.selfDue,
      review_due_on: draft.reviewDue,
      publicity_days: draft.publicityDays,
      self_opens_on: draft.selfOpens ?? null,
      conflict_years: draft.conflictYears ?? DEFAULT_CONFLICT_YEARS,
      opened_by: openedBy,
    },
  ])
  await insertRows(
    tx,
    'assessment_unit',
    cohort.map(({ unitId, segment, exemptReason }) => ({
      assessment_id: assessmentId,
      unit_id: unitId,
      segment,
      exempt: exemptReason !== null,
      exempt_reason: exemptReason,
    })),
  )
}

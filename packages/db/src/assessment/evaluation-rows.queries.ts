import { asHandedIn, type AssessmentRows, daysLookedAt, metricsLookedAt } from '@jianjia/domain/assessment'
import type { AssessmentId, UnitId } from '@jianjia/domain/kernel'
import type { TenantRead } from '../frame/handles.ts'
import { findAssessmentWithScheme } from './assessment.queries.ts'
import { listAgreedMarks, listAssignments, listSubmittedMarks } from './marks.queries.ts'
import { listEntryFiles, listMeasures } from './measures.queries.ts'
import { findPopulations } from './populations.queries.ts'
import { listReports, type ReportsOf } from './reports.queries.ts'
import { listItemReturns } from './returns.queries.ts'
import { listOpenVoices } from './voice-calls.queries.ts'
import { listVoiceMarks } from './voice-marks.ts'
import { listVisitLines } from '../visit/visit-rows.queries.ts'
import { listAdjustments, listDistrictFacts, listItemFiles, listSelfItems, listUnits } from './unit-rows.queries.ts'

/** One unit of an assessment, or all of them. */
export interface EvaluationOf {
  readonly assessmentId: AssessmentId
  readonly unitId?: UnitId
  /** For the branch itself: lines that wait for it say what is written now, and not what was handed in. */
  readonly drafts?: boolean
}

/**
 * All that the points of an assessment depend on, in twelve statements whatever the number of units, nine more where the
 * scheme asks for plans and summaries, three more where it divides by people or by words, two more where it has voices; three round trips, since the
 * days to look at stand in the scheme. Undefined when there is no such assessment.
 */
export async function findEvaluationRows(read: TenantRead, of: EvaluationOf): Promise<AssessmentRows | undefined> {
  const found = await findAssessmentWithScheme(read, of.assessmentId)
  if (found === undefined) return undefined
  const { assessment, scheme } = found
  const [
    units,
    selfItems,
    districtFacts,
    visitLines,
    assignments,
    marks,
    agreed,
    itemFiles,
    adjustments,
    returns,
    voiceMarks,
    voiceCalls,
  ] = await Promise.all([
    listUnits(read, of),
    listSelfItems(read, of),
    listDistrictFacts(read, of),
    listVisitLines(read, of),
    listAssignments(read, of),
    listSubmittedMarks(read, of),
    listAgreedMarks(read, of),
    listItemFiles(read, of),
    listAdjustments(read, of),
    listItemReturns(read, of),
    scheme.raters === undefined ? [] : listVoiceMarks(read, of),
    scheme.raters === undefined ? [] : listOpenVoices(read, of),
  ])
  const unitIds = units.map((unit) => unit.unitId)
  const onRecord = await findRowsOnRecord(read, { scheme, window: assessment.window, unitIds })
  const entryIds = new Set(onRecord.measures.map((measure) => measure.entryId))
  const entryFiles = await listEntryFiles(read, [...entryIds])
  const rows: AssessmentRows = {
    assessment,
    scheme,
    units,
    selfItems,
    districtFacts,
    visitLines,
    assignments,
    marks,
    agreed,
    voiceMarks,
    voiceCalls,
    itemFiles,
    entryFiles,
    adjustments,
    returns,
    ...onRecord,
  }
  return asHandedIn(rows, of)
}

export type RowsOnRecord = Pick<AssessmentRows, 'measures' | 'reports' | 'roster' | 'headcounts' | 'words'>

/** What lines read from records and from what was owed, and what they divide by; only what they ask for is read. */
export async function findRowsOnRecord(read: TenantRead, of: ReportsOf): Promise<RowsOnRecord> {
  const { scheme, window, unitIds } = of
  const days = daysLookedAt(scheme, window)
  const [measures, reports, populations] = await Promise.all([
    days === undefined ? [] : listMeasures(read, { unitIds, days, metrics: metricsLookedAt(scheme) }),
    listReports(read, of),
    findPopulations(read, of),
  ])
  return { measures, reports, ...populations }
}

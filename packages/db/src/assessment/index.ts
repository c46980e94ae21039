export { findAssessmentWithScheme } from './assessment.queries.ts'
export { type EvaluationOf, findEvaluationRows } from './evaluation-rows.queries.ts'

export { findAssessmentWithScheme } from './assessment.queries.ts'
export { type EvaluationOf, findEvaluationRows } from './evaluation-rows.queries.ts'
export { type AssessmentMove, moveAssessment, moveUnits, type UnitMove } from './moves.writes.ts'

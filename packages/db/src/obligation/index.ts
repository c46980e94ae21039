export * from './round-rows.queries.ts'
export * from './rounds.queries.ts'
export * from './rounds.writes.ts'
export * from './submitted-plan.queries.ts'

export * from './notices.queries.ts'
export * from './notices.writes.ts'
export * from './reminder-runs.ts'

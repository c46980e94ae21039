export * from './notices.queries.ts'
export * from './notices.writes.ts'

export * from './conducted.queries.ts'
export * from './owed.queries.ts'

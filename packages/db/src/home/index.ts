export * from './own-reports.queries.ts'
export * from './plans-on-the-way.queries.ts'
export * from './conducted.queries.ts'
export * from './owed.queries.ts'

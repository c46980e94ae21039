export * from './due.ts'
export * from './notice.ts'

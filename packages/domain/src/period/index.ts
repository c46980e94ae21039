export * from './named-periods.ts'
export * from './period.ts'

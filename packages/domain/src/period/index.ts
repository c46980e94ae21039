export * from './named-periods.ts'
export * from './period.ts'
export * from './working-days.ts'
export * from './touches-year.ts'

export * from './plan-reading.ts'

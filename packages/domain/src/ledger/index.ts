export * from './measure.ts'
export * from './metric.ts'

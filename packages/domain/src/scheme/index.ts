export * from './criterion.ts'
export * from './decimal.ts'
export * from './rule.ts'
export * from './scheme.ts'

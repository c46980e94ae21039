export * from './audit-log.ts'
export * from './idempotency.ts'
export * from './transition-log.ts'

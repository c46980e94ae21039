export * from './audit-chain.ts'
export * from './audit-log.ts'
export * from './idempotency.ts'
export * from './transition-log.ts'

export * from './obligation.ts'
export * from './round.ts'

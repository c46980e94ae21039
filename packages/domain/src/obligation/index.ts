export * from './obligation.ts'

export * from './bin.ts'

export * from './match.ts'
export * from './near.ts'
export * from './typed.ts'

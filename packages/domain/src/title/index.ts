export * from './title.ts'
export * from './title-facts.ts'

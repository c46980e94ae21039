export * from './example-rule.ts'
export * from './rule-arbitraries.ts'
export * from './scheme-arbitraries.ts'

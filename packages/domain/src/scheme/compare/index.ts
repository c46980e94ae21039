export { compareCriterion, type LineContext } from './compare-criterion.ts'
export * from './compare-schemes.ts'
export { type ChangedPart, type SchemeChange } from './scheme-change.ts'

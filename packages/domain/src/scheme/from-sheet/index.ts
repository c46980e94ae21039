export * from './choose-rule.ts'
export { schemeOfSheet } from './scheme-of-sheet.ts'
export * from './sheet-draft.ts'
export * from './sheet-reading.ts'

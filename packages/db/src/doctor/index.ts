export { checkSealedTexts, SEALED_TABLES, type SealedTable, type SealedTexts } from './sealed-texts.queries.ts'
export { readServerFacts, type ServerFacts } from './server-facts.ts'

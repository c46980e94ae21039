import { publishResult } from './publish-result.ts'

export const publicationProcedures = { publish: publishResult }

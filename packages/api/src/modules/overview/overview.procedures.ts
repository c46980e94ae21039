import { getOverview } from './get-overview.ts'

export const overviewProcedures = { matrix: getOverview }

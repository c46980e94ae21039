import { getOverview } from './get-overview.ts'
import { listHandIns } from './list-hand-ins.ts'

export const overviewProcedures = { matrix: getOverview, handIns: listHandIns }

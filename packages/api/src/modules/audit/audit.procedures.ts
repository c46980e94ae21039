import { listHeads } from './list-heads.ts'

export const auditProcedures = { heads: listHeads }

import { listBin } from './list-bin.ts'

export const binProcedures = { list: listBin }

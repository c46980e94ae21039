import { ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { download } from '../../../frame/download.ts'
import { wrongRowsKey } from '../../org/wrong-rows-key.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The wrong rows of a preview in the user's own file, within the hour. */
export const openLedgerWrongRows = download({
  name: 'ledger.wrongRows',
  action: 'ledger.record',
  dataClass: 'personal',
  input: { unitId: UnitId, token: z.uuid() },
  target: { unit: 'unitId' },
  run: async ({ input, services }) => {
    const bytes = await services.briefFiles.open(wrongRowsKey(input.districtId, input.token))
    if (bytes === undefined) return refuse('briefFileGone')
    return ok({ name: '错误行.xlsx', mediaType: XLSX, content: { bytes } })
  },
})

import { ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { download } from '../../frame/download.ts'
import { wrongRowsKey } from './wrong-rows-key.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The wrong rows of a preview in the user's own file, within the hour. */
export const openWrongRows = download({
  name: 'org.wrongRows',
  action: 'org.manage',
  dataClass: 'internal',
  input: { token: z.uuid() },
  target: 'root',
  run: async ({ input, services }) => {
    const bytes = await services.briefFiles.open(wrongRowsKey(input.districtId, input.token))
    if (bytes === undefined) return refuse('briefFileGone')
    return ok({ name: '错误行.xlsx', mediaType: XLSX, content: { bytes } })
  },
})

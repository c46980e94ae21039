import { unitTemplate } from '@jianjia/documents'
import { ok } from '@jianjia/domain/kernel'
import { download } from '../../frame/download.ts'
import { XLSX } from '../sheet-import/xlsx.ts'

/** The .xlsx to fill in for importing the tree. */
export const openTemplate = download({
  name: 'org.template',
  action: 'org.manage',
  dataClass: 'published',
  input: {},
  target: 'root',
  run: async () => ok({ name: '单位名册导入模板.xlsx', mediaType: XLSX, content: { bytes: await unitTemplate() } }),
})

import { unitTemplate } from '@jianjia/documents'
import { ok } from '@jianjia/domain/kernel'
import { download } from '../../frame/download.ts'
import { z } from 'zod'
import { XLSX } from '../sheet-import/xlsx.ts'

const NAMES = { zh: '单位名册导入模板.xlsx', en: 'Units to import.xlsx' } as const

/** The .xlsx to fill in for importing the tree, in the language of whoever asks; a sheet is taken in either. */
export const openTemplate = download({
  name: 'org.template',
  action: 'org.manage',
  dataClass: 'published',
  input: { language: z.enum(['zh', 'en']).default('zh') },
  target: 'root',
  run: async ({ input: { language } }) =>
    ok({ name: NAMES[language], mediaType: XLSX, content: { bytes: await unitTemplate(language) } }),
})

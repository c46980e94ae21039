import { listFile } from '../../frame/list-file.ts'
import type { Said } from '../../frame/list-sheet.ts'
import { sayInstant } from '../../frame/said-days.ts'
import { schemeList } from './list-schemes.ts'

const STATES = {
  draft: { zh: '草稿', en: 'Draft' },
  published: { zh: '已发布', en: 'Published' },
  retired: { zh: '已停用', en: 'Retired' },
} as const satisfies Record<string, Said>

/** The schemes of the tenant as a file. */
export const schemeListFile = listFile(schemeList, {
  title: { zh: '考核细则', en: 'Schemes' },
  filters: {},
  whole: () => ({}),
  rows: ({ schemes }) => schemes,
  columns: () => [
    {
      key: 'name',
      heading: { zh: '细则', en: 'Scheme' },
      say: (row) => row.name,
      sortBy: (row) => ({ text: row.name }),
    },
    {
      key: 'year',
      heading: { zh: '年度', en: 'Year' },
      say: (row) => row.yearLabel,
      sortBy: (row) => ({ text: row.yearLabel }),
    },
    { key: 'state', heading: { zh: '状态', en: 'State' }, say: (row, language) => STATES[row.state][language] },
    {
      key: 'version',
      heading: { zh: '已发布版本', en: 'Published' },
      say: ({ published }, language) =>
        published === null
          ? { zh: '未发布', en: 'not published' }[language]
          : { zh: `第 ${published} 版`, en: `version ${published}` }[language],
    },
    {
      key: 'made',
      heading: { zh: '建立', en: 'Created' },
      say: ({ createdByName, createdAt }, language) =>
        [createdByName, sayInstant(createdAt, language)].filter((part) => part !== null).join(' · '),
    },
  ],
  conditions: () => [],
})

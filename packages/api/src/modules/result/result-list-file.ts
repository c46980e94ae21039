import { mayObject } from '@jianjia/domain/assessment'
import { listFile } from '../../frame/list-file.ts'
import type { Said } from '../../frame/list-sheet.ts'
import { sayDay } from '../../frame/said-days.ts'
import { resultList } from './list-published.ts'

const STATES = {
  rated: { zh: '已评家', en: 'rated' },
  notice: { zh: '公示中', en: 'public notice' },
  over: { zh: '公示期满', en: 'notice over' },
} as const satisfies Record<string, Said>

/** The published results as a file. */
export const resultListFile = listFile(resultList, {
  title: { zh: '考核成绩', en: 'Results' },
  filters: {},
  whole: () => ({}),
  rows: ({ results, today }) => results.map((row) => ({ ...row, today })),
  columns: () => [
    {
      key: 'assessment',
      heading: { zh: '考核', en: 'Assessment' },
      say: (row) => row.name,
      sortBy: (row) => ({ text: row.name }),
    },
    {
      key: 'notice',
      heading: { zh: '公示期', en: 'Public notice' },
      say: ({ publicFrom, publicTo }, language) =>
        [sayDay(publicFrom, language), sayDay(publicTo, language)].join(language === 'zh' ? '至' : ' to '),
      sortBy: (row) => ({ text: row.publicFrom }),
    },
    { key: 'units', heading: { zh: '单位', en: 'Units' }, say: (row) => row.units },
    {
      key: 'state',
      heading: { zh: '状态', en: 'State' },
      say: ({ rated, publicTo, today }, language) =>
        STATES[rated ? 'rated' : mayObject({ end: publicTo }, today) ? 'notice' : 'over'][language],
    },
  ],
  conditions: () => [],
})

import { listFile, MOST_ROWS } from '../../frame/list-file.ts'
import type { Said } from '../../frame/list-sheet.ts'
import { sayDay, sayInstant } from '../../frame/said-days.ts'
import { planList } from './list-plans.ts'

const KINDS = {
  plan: { zh: '工作计划', en: 'Plan' },
  termSummary: { zh: '学期总结', en: 'Term summary' },
  yearSummary: { zh: '年度总结', en: 'Year summary' },
} as const satisfies Record<string, Said>

const STATES = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '已提交', en: 'Submitted' },
  returned: { zh: '已退回', en: 'Returned' },
  accepted: { zh: '已接收', en: 'Accepted' },
  revising: { zh: '修订中', en: 'Being revised' },
  discarded: { zh: '已作废', en: 'Discarded' },
  closed: { zh: '已结案', en: 'Closed' },
} as const satisfies Record<string, Said>

const { kind, state, text } = planList.input

/** The plans and summaries as a file. */
export const planListFile = listFile(planList, {
  title: { zh: '计划总结', en: 'Plans and summaries' },
  filters: { kind, state, text },
  whole: (filters) => ({ ...filters, page: 1, pageSize: MOST_ROWS + 1 }),
  rows: ({ plans }) => plans,
  columns: () => [
    {
      key: 'title',
      heading: { zh: '标题', en: 'Title' },
      say: ({ title }, language) => title || { zh: '（还没有标题）', en: '(no title yet)' }[language],
    },
    { key: 'unit', heading: { zh: '单位', en: 'Union' }, say: (row) => row.unitName },
    { key: 'kind', heading: { zh: '种类', en: 'Kind' }, say: (row, language) => KINDS[row.kind][language] },
    {
      key: 'period',
      heading: { zh: '时段', en: 'Period' },
      say: ({ periodStart, periodEnd }, language) =>
        periodStart === null || periodEnd === null
          ? ''
          : [sayDay(periodStart, language), sayDay(periodEnd, language)].join(language === 'zh' ? ' 至 ' : ' to '),
    },
    { key: 'state', heading: { zh: '状态', en: 'State' }, say: (row, language) => STATES[row.state][language] },
    { key: 'items', heading: { zh: '事项', en: 'Items' }, say: (row) => (row.items === 0 ? '' : row.items) },
    {
      key: 'at',
      heading: { zh: '提交时间', en: 'Submitted' },
      say: ({ submittedAt }, language) =>
        submittedAt === null ? { zh: '未提交', en: 'Not submitted' }[language] : sayInstant(submittedAt, language),
    },
  ],
  conditions: (filters, language) => [
    ...(filters.kind === null ? [] : [KINDS[filters.kind][language]]),
    ...(filters.state === null ? [] : [STATES[filters.state][language]]),
    ...(filters.text === '' ? [] : [`“${filters.text}”`]),
  ],
})

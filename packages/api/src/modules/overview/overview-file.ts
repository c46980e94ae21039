import { listFile } from '../../frame/list-file.ts'
import type { Language, ListColumn, Said } from '../../frame/list-sheet.ts'
import type { z } from 'zod'
import { type OWED_KINDS, overview } from './get-overview.ts'
import { ObligationState } from '@jianjia/domain/obligation'
import { sayDay } from '../../frame/said-days.ts'

type Answer = z.output<typeof overview.output>
type Row = Pick<Answer['rows'][number], 'name' | 'depth' | 'cells' | 'levels' | 'numbers'>
type Numbers = Answer['total']

const NAMES: Readonly<Record<(typeof OWED_KINDS)[number], Said>> = {
  plan: { zh: '工作计划', en: 'Plan' },
  termSummary: { zh: '学期总结', en: 'Term summary' },
  yearSummary: { zh: '年度总结', en: 'Year summary' },
  selfAssessment: { zh: '自评', en: 'Self-assessment' },
  disclosure: { zh: '校务公开', en: 'Disclosure' },
  duty: { zh: '常规工作', en: 'Regular duty' },
}

const STATES: Readonly<Record<keyof Numbers, Said>> = {
  expected: { zh: '应交', en: 'Expected' },
  onTime: { zh: '按时', en: 'On time' },
  late: { zh: '迟交', en: 'Late' },
  waived: { zh: '免交', en: 'Waived' },
  missing: { zh: '逾期未交', en: 'Overdue' },
  open: { zh: '未到期', en: 'Not due' },
}

const NUMBERS = ['expected', 'onTime', 'late', 'waived', 'missing', 'open'] as const

const { year, kind, under } = overview.input

/** The overview as a file: a column for each thing owed, and the five numbers of every row; the last row is the whole. */
export const overviewFile = listFile(overview, {
  title: { zh: '全区概况', en: 'District overview' },
  filters: { year, kind, under, show: ObligationState.optional() },
  whole: ({ show: _, ...asked }) => asked,
  rows: ({ rows, columns, total }, { show }, _services): readonly Row[] => [
    ...rows.filter(({ cells }) => show === undefined || cells.some((cell) => cell?.state === show)),
    {
      name: '',
      depth: 0,
      cells: columns.map(() => null),
      levels: columns.map(({ numbers }) => numbers),
      numbers: total,
    },
  ],
  columns: ({ columns }): readonly ListColumn<Row>[] => [
    {
      key: 'unit',
      heading: { zh: '单位', en: 'Unit' },
      say: ({ name, depth }, language) =>
        name === '' ? { zh: '合计', en: 'Total' }[language] : `${'　'.repeat(depth)}${name}`,
    },
    ...columns.map(
      ({ kind: of, name, dueOn, subjectId }, at): ListColumn<Row> => ({
        key: subjectId,
        heading: {
          zh: [name, NAMES[of].zh, dueOn === null ? '' : `${sayDay(dueOn, 'zh')}截止`].filter(Boolean).join(' '),
          en: [name, NAMES[of].en, dueOn === null ? '' : `due ${sayDay(dueOn, 'en')}`].filter(Boolean).join(' '),
        },
        say: ({ cells, levels }, language) => sayCell(cells[at]?.state, levels?.[at], language),
      }),
    ),
    ...NUMBERS.map(
      (number): ListColumn<Row> => ({ key: number, heading: STATES[number], say: ({ numbers }) => numbers[number] }),
    ),
  ],
  conditions: (filters, language) => [
    ...(filters.year === undefined ? [] : [`${filters.year}`]),
    ...(filters.kind === undefined ? [] : [NAMES[filters.kind][language]]),
    ...(filters.show === undefined ? [] : [STATES[filters.show][language]]),
  ],
})

function sayCell(state: ObligationState | undefined, numbers: Numbers | undefined, language: Language): string {
  const own = state === undefined ? '' : STATES[state][language]
  const told = NUMBERS.filter((number) => (numbers?.[number] ?? 0) > 0)
  const below = told.map((number) => `${STATES[number][language]} ${numbers?.[number]}`).join(' ')
  return [own, below].filter(Boolean).join('；')
}

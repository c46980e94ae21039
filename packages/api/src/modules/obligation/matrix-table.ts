import type { PlainTable } from '@jianjia/documents'
import { counted, type PlainDate } from '@jianjia/domain/kernel'
import {
  addNumbers,
  countStates,
  type FiveNumbers,
  type ObligationState,
  type ReportKind,
  type RoundCell,
} from '@jianjia/domain/obligation'
import type { UnitKind } from '@jianjia/domain/org'
import { tellPeriod } from '@jianjia/domain/period'
import type { FoundMatrix } from './found-matrix.ts'

export type Language = 'zh' | 'en'

interface Words {
  readonly title: string
  readonly unit: string
  readonly kind: string
  readonly total: string
  readonly reports: Readonly<Record<ReportKind, string>>
  readonly states: Readonly<Record<ObligationState, string>>
  readonly kinds: Readonly<Record<UnitKind, string>>
  readonly gone: string
  readonly numbers: Readonly<Record<keyof FiveNumbers, string>>
  /** What is asked for, and by when. */
  readonly column: (asked: string, dueOn: PlainDate) => string
  readonly between: string
  readonly asOf: (day: PlainDate, year: number) => string
  readonly days: (count: number) => string
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    ...{ title: '计划总结完成情况', unit: '单位', kind: '类别', total: '合计', gone: '已撤销' },
    reports: { plan: '工作计划', termSummary: '学期总结', yearSummary: '年度总结' },
    states: { open: '未到期', onTime: '按时', late: '迟交', waived: '免交', missing: '逾期未交' },
    kinds: { district: '区教育工会', generalBranch: '总支工会', branch: '基层工会', group: '工会小组' },
    numbers: { expected: '应交', onTime: '按时', late: '迟交', waived: '免交', missing: '逾期未交', open: '未到期' },
    column: (asked, dueOn) => `${asked}（${dueOn} 截止）`,
    between: '；',
    asOf: (day, year) => `${year} 年到期的材料；截至 ${day}。未到期的只列出，不计入应交。`,
    days: (count) => `${count} 天`,
  },
  en: {
    ...{ title: 'Plans and summaries handed in', unit: 'Unit', kind: 'Kind', total: 'Total', gone: 'Closed' },
    reports: { plan: 'Plan', termSummary: 'Term summary', yearSummary: 'Year summary' },
    states: { open: 'Not due', onTime: 'On time', late: 'Late', waived: 'Waived', missing: 'Overdue' },
    kinds: { district: 'District union', generalBranch: 'General branch', branch: 'Branch', group: 'Union group' },
    numbers: {
      ...{ expected: 'Expected', onTime: 'On time', late: 'Late', waived: 'Waived', missing: 'Overdue' },
      open: 'Not due',
    },
    column: (asked, dueOn) => `${asked} (due ${dueOn})`,
    between: '; ',
    asOf: (day, year) => `Due in ${year}; as of ${day}. What is not due yet is listed and not counted as expected.`,
    days: (count) => counted(count, 'day|days'),
  },
}

const NUMBERS = ['expected', 'onTime', 'late', 'waived', 'missing', 'open'] as const

export interface MatrixTable {
  readonly found: FoundMatrix
  readonly today: PlainDate
  readonly year: number
  readonly language: Language
}

/** The matrix as a table: a column per round, and the five numbers of every line, which are those of the screen. */
export function matrixTable({ found, today, year, language }: MatrixTable): PlainTable {
  const words = WORDS[language]
  const { rounds, totals, total, rows, names } = found
  const five = (numbers: FiveNumbers) => NUMBERS.map((name) => numbers[name])
  return {
    ...{ sheetName: words.title, title: words.title, condition: words.asOf(today, year), frozenColumns: 1 },
    header: [
      ...[words.unit, words.kind],
      ...rounds.map(({ kind, period, dueOn }) =>
        words.column(`${tellPeriod(period.label, language)} ${words.reports[kind]}`, dueOn),
      ),
      ...NUMBERS.map((name) => words.numbers[name]),
    ],
    rows: [
      [words.total, '', ...totals.map((numbers) => sentence(numbers, words)), ...five(total)],
      ...rows.map(({ unitId, kind, depth, cells, numbers }) => {
        const states = cells.flatMap((cell) => (cell === null ? [] : [cell.state]))
        const said = cells.map((cell, at) =>
          [stateOf(cell, words), sentenceOf(numbers?.[at], words)].filter(Boolean).join(words.between),
        )
        return [
          `${'　'.repeat(depth)}${names.get(unitId) ?? ''}`,
          kind === undefined ? words.gone : words.kinds[kind],
          ...said,
          ...five(numbers === null ? countStates(states) : addNumbers(numbers)),
        ]
      }),
    ],
    widths: [32, 12, ...rounds.map(() => 22), 9],
  }
}

function stateOf(cell: RoundCell | null, { states, days }: Words): string {
  if (cell === null) return ''
  return cell.daysLate > 0 ? `${states[cell.state]} ${days(cell.daysLate)}` : states[cell.state]
}

function sentenceOf(numbers: FiveNumbers | undefined, words: Words): string {
  return numbers === undefined ? '' : sentence(numbers, words)
}

function sentence(numbers: FiveNumbers, words: Words): string {
  return NUMBERS.map((name) => `${words.numbers[name]} ${numbers[name]}`).join(' ')
}

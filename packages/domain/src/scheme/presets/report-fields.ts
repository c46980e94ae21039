import type { ObligationKind } from '../../obligation/index.ts'
import type { Bilingual } from '../bilingual.ts'
import type { ObligationFact } from '../criterion.ts'
import { POINTS } from './fields.ts'
import type { ChoiceParameter, DecimalParameter, Parameters } from './parameter.ts'

const GROUP: Bilingual = { zh: '按时报送', en: 'Reports on time' }

export const REPORTS = {
  plan: { zh: '工作计划', en: 'Plans' },
  termSummary: { zh: '学期总结', en: 'Term summaries' },
  yearSummary: { zh: '年度总结', en: 'Year summaries' },
  selfAssessment: { zh: '考核自评', en: 'Self-assessment' },
} as const satisfies Record<ObligationKind, Bilingual>

/** What is read of the reports of a kind; each gives points in its own way. */
const MEASURES = [
  { value: 'none', label: { zh: '不计分', en: 'gives no points' } },
  { value: 'daysLate', label: { zh: '迟交天数：按天扣分', en: 'days late: points off for each day' } },
  { value: 'onTime', label: { zh: '是否全部按时：按时得满分', en: 'all on time: the full mark, else nothing' } },
  { value: 'onTimeShare', label: { zh: '按时率：按比例得分', en: 'share on time: points in proportion' } },
  { value: 'onTimeCount', label: { zh: '按时交的次数：按次得分', en: 'number on time: points for each' } },
  { value: 'lateCount', label: { zh: '迟交的次数：按次扣分', en: 'number late: points off for each' } },
  { value: 'missingCount', label: { zh: '未交的次数：按次扣分', en: 'number missing: points off for each' } },
  { value: 'waivedCount', label: { zh: '免交的次数：按次扣分', en: 'number waived: points off for each' } },
  { value: 'expectedCount', label: { zh: '应交的次数：按次得分', en: 'number expected: points for each' } },
] as const satisfies readonly { readonly value: ObligationFact | 'none'; readonly label: Bilingual }[]

const FACTS = MEASURES.map(({ value }) => value).filter((value) => value !== 'none')
const DEDUCTED = ['daysLate', 'lateCount', 'missingCount', 'waivedCount'] as const
const COUNTED = [...DEDUCTED, 'onTimeCount', 'expectedCount'] as const

/** Whether the fact takes points off, up to a bound. */
export function isDeducted(fact: ObligationFact): boolean {
  return DEDUCTED.some((one) => one === fact)
}

/**
 * The figures by which reports are scored: for each kind what is read of it, the full mark, and the points for each day
 * or time with their bound. Nothing is scored until something is chosen.
 */
export const REPORT_PARAMETERS = {
  planReports: measure('plan'),
  planReportsPoints: full('plan'),
  planReportsEach: each('plan'),
  planReportsMost: most('plan'),
  termSummaryReports: measure('termSummary'),
  termSummaryReportsPoints: full('termSummary'),
  termSummaryReportsEach: each('termSummary'),
  termSummaryReportsMost: most('termSummary'),
  yearSummaryReports: measure('yearSummary'),
  yearSummaryReportsPoints: full('yearSummary'),
  yearSummaryReportsEach: each('yearSummary'),
  yearSummaryReportsMost: most('yearSummary'),
  selfAssessmentReports: measure('selfAssessment'),
  selfAssessmentReportsPoints: full('selfAssessment'),
  selfAssessmentReportsEach: each('selfAssessment'),
  selfAssessmentReportsMost: most('selfAssessment'),
} as const satisfies Parameters

function measure(kind: ObligationKind) {
  const { zh, en } = REPORTS[kind]
  return {
    kind: 'choice',
    label: { zh: `${zh}按什么计分`, en: `${en}: what is scored` },
    help: {
      zh: '数字取自报送要求的完成情况，不用另外登记；计分后请调减其他项目，使合计不变',
      en: 'Read from what was asked and handed in, nobody types it; take the points from other lines to keep the total',
    },
    group: GROUP,
    options: MEASURES,
    default: 'none',
  } as const satisfies ChoiceParameter
}

function full(kind: ObligationKind): DecimalParameter {
  const { zh, en } = REPORTS[kind]
  const label = { zh: `${zh}按时报送：分值`, en: `${en} on time: points` }
  return { ...figure(kind, FACTS), label, default: '2', max: '100', min: '0.5' }
}

function each(kind: ObligationKind): DecimalParameter {
  const { zh, en } = REPORTS[kind]
  const label = { zh: `${zh}：每天或每次几分`, en: `${en}: points for each day or time` }
  return { ...figure(kind, COUNTED), label, default: '0.5', max: '20', min: '0.1' }
}

function most(kind: ObligationKind): DecimalParameter {
  const { zh, en } = REPORTS[kind]
  const label = { zh: `${zh}：最多扣几分`, en: `${en}: points off at most` }
  return { ...figure(kind, DEDUCTED), label, default: '2', max: '100', min: '0.1' }
}

/** A figure that is asked for only while one of these facts is chosen for the kind. */
function figure(kind: ObligationKind, values: readonly string[]) {
  return { kind: 'decimal', group: GROUP, unit: POINTS, onlyWhen: { parameter: `${kind}Reports`, values } } as const
}

import { counted } from '../kernel/index.ts'
import {
  type Distinct,
  isSide,
  type MeasureFilter,
  type MeasureQuery,
  type MeasureSide,
  type MeasureWindow,
  METRICS,
  type OfPeople,
  type RatioBase,
  sayCounted,
  stepName as nameOfStep,
  WORD_LIST_NAMES,
} from '../ledger/index.ts'
import { inLanguage, type Language } from './bilingual.ts'

/** What a step of a table is called ("district" → 区级); the words of the ledger where absent. */
export type StepName = (step: string) => string

/** What a criterion reads from the ledger, in one phrase: "考核期内采用信息（级别：本校、区级）的合计". */
export function describeQuery(query: MeasureQuery, language: Language, words?: StepName): string {
  const stepName: StepName = words ?? ((step) => inLanguage(nameOfStep(step), language))
  return language === 'zh-CN' ? inChinese(query, stepName) : inEnglish(query, stepName)
}

/** Which records are taken, in one phrase: "采用信息（级别：市级）". */
export function describeFilter(filter: MeasureFilter, language: Language): string {
  const named: StepName = (step) => inLanguage(nameOfStep(step), language)
  return language === 'zh-CN' ? takenZh(filter, named) : takenEn(filter, named)
}

function inChinese(query: MeasureQuery, stepName: StepName): string {
  const window = windowZh(query.window)
  if (query.aggregate === 'ratio')
    return `${window}${sideZh(query.of, stepName)}占${baseZh(query.over, stepName)}的比例`
  const of = takenZh(query.of, stepName)
  switch (query.aggregate) {
    case 'sum':
      return `${window}${of}的合计`
    case 'count':
      return `${window}${of}的记录条数`
    case 'distinct':
      return `${window}${of}涉及的不同${DISTINCT_ZH[query.by ?? 'subject']}数`
    case 'median':
      return `${window}${of}的中位数${query.within === undefined ? '' : `是否不超过 ${sayCounted(query.of.metric, query.within).zh}`}`
    case 'latest':
      return `${window}最近一次${of}${query.by === undefined ? '的数值' : `的${STEP_ZH[query.by]}`}`
    case 'countBy':
      return `${window}${of}按${STEP_ZH[query.by]}分别计数`
  }
}

function inEnglish(query: MeasureQuery, stepName: StepName): string {
  const window = windowEn(query.window)
  if (query.aggregate === 'ratio')
    return `${sideEn(query.of, stepName)} as a share of ${baseEn(query.over, stepName)} ${window}`
  const of = takenEn(query.of, stepName)
  switch (query.aggregate) {
    case 'sum':
      return `sum of ${of} ${window}`
    case 'count':
      return `number of records of ${of} ${window}`
    case 'distinct':
      return `number of different ${query.by ?? 'subject'}s of ${of} ${window}`
    case 'median':
      return query.within === undefined
        ? `median of ${of} ${window}`
        : `whether the median of ${of} ${window} is at most ${sayCounted(query.of.metric, query.within).en}`
    case 'latest':
      return `${query.by ?? 'amount'} of the latest record of ${of} ${window}`
    case 'countBy':
      return `${of} counted by ${query.by} ${window}`
  }
}

const DISTINCT_ZH = { subject: '对象', kind: '类型', level: '级别' } as const satisfies Record<Distinct, string>
const STEP_ZH = { level: '级别', kind: '类型' } as const

function sideZh(side: MeasureSide, stepName: StepName): string {
  const of = takenZh(side, stepName)
  if (side.take === undefined || side.take === 'sum') return of
  return side.take === 'count' ? `${of}的记录条数` : `${of}涉及的不同${DISTINCT_ZH[side.take]}数`
}

function sideEn(side: MeasureSide, stepName: StepName): string {
  const of = takenEn(side, stepName)
  if (side.take === undefined || side.take === 'sum') return of
  return side.take === 'count' ? `the number of records of ${of}` : `the number of different ${side.take}s of ${of}`
}

function baseZh(base: RatioBase, stepName: StepName): string {
  if (isSide(base)) return sideZh(base, stepName)
  if ('people' in base) return PEOPLE[base.people].zh(DAY_ZH[base.asOf])
  return `${WORD_LIST_NAMES[base.words].zh}${base.mustOnly ? '中必须完成的项目' : '全部项目'}数`
}

function baseEn(base: RatioBase, stepName: StepName): string {
  if (isSide(base)) return sideEn(base, stepName)
  if ('people' in base) return PEOPLE[base.people].en(DAY_EN[base.asOf])
  return `${base.mustOnly ? 'the compulsory words' : 'all words'} of the list "${WORD_LIST_NAMES[base.words].en}"`
}

const DAY_ZH = { start: '期初', end: '期末' } as const satisfies Record<OfPeople['asOf'], string>
const DAY_EN = { start: 'first', end: 'last' } as const satisfies Record<OfPeople['asOf'], string>

const PEOPLE = {
  members: {
    zh: (day: string) => `${day}会员名册人数`,
    en: (day: string) => `the members on the roster on the ${day} day`,
  },
  headcount: {
    zh: (day: string) => `${day}上报会员数`,
    en: (day: string) => `the number of members last reported up to the ${day} day`,
  },
} as const satisfies Record<OfPeople['people'], unknown>

function takenZh(filter: MeasureFilter, stepName: StepName): string {
  const { metric, levels, kinds, atLeast, atMost } = filter
  const limits = [
    levels && `级别：${levels.map(stepName).join('、')}`,
    kinds && `类型：${kinds.map(stepName).join('、')}`,
    atLeast && `每条不少于 ${sayCounted(metric, atLeast).zh}`,
    atMost && `每条不超过 ${sayCounted(metric, atMost).zh}`,
  ]
  const said = limits.filter((limit) => limit !== undefined)
  return METRICS[metric].zh + (said.length === 0 ? '' : `（${said.join('；')}）`)
}

function takenEn(filter: MeasureFilter, stepName: StepName): string {
  const { metric, levels, kinds, atLeast, atMost } = filter
  const limits = [
    levels && `level: ${levels.map(stepName).join(', ')}`,
    kinds && `kind: ${kinds.map(stepName).join(', ')}`,
    atLeast && `at least ${sayCounted(metric, atLeast).en} each`,
    atMost && `at most ${sayCounted(metric, atMost).en} each`,
  ]
  const said = limits.filter((limit) => limit !== undefined)
  return METRICS[metric].en + (said.length === 0 ? '' : ` (${said.join('; ')})`)
}

function windowZh(window: MeasureWindow): string {
  switch (window.kind) {
    case 'assessment':
      return '考核期内'
    case 'trailingMonths':
      return `截至考核期末的 ${window.months} 个月内`
    case 'named':
      return `${window.start} 至 ${window.end} 期间`
  }
}

function windowEn(window: MeasureWindow): string {
  switch (window.kind) {
    case 'assessment':
      return 'within the assessed period'
    case 'trailingMonths':
      return `within the ${counted(window.months, 'month|months')} to the end of the assessed period`
    case 'named':
      return `from ${window.start} to ${window.end}`
  }
}

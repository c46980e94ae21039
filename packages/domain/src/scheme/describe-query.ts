import {
  type MeasureFilter,
  type MeasureQuery,
  type MeasureWindow,
  METRICS,
  stepName as nameOfStep,
} from '../ledger/index.ts'
import { inLanguage, type Language } from './bilingual.ts'

/** What a step of a table is called ("district" → 区级); the words of the ledger where absent. */
export type StepName = (step: string) => string

/** What a criterion reads from the ledger, in one phrase: "考核期内采用信息（级别：本校、区级）的合计". */
export function describeQuery(query: MeasureQuery, language: Language, words?: StepName): string {
  const stepName: StepName = words ?? ((step) => inLanguage(nameOfStep(step), language))
  return language === 'zh-CN' ? inChinese(query, stepName) : inEnglish(query, stepName)
}

function inChinese(query: MeasureQuery, stepName: StepName): string {
  const of = takenZh(query.of, stepName)
  switch (query.aggregate) {
    case 'sum':
      return `${windowZh(query.window)}${of}的合计`
    case 'distinct':
      return `${windowZh(query.window)}${of}涉及的不同对象数`
    case 'ratio':
      return `${windowZh(query.window)}${of}占${takenZh(query.over, stepName)}的比例`
    case 'countBy':
      return `${windowZh(query.window)}${of}按${query.by === 'level' ? '级别' : '类型'}分别计数`
  }
}

function inEnglish(query: MeasureQuery, stepName: StepName): string {
  const of = takenEn(query.of, stepName)
  switch (query.aggregate) {
    case 'sum':
      return `sum of ${of} ${windowEn(query.window)}`
    case 'distinct':
      return `number of different subjects of ${of} ${windowEn(query.window)}`
    case 'ratio':
      return `${of} as a share of ${takenEn(query.over, stepName)} ${windowEn(query.window)}`
    case 'countBy':
      return `${of} counted by ${query.by} ${windowEn(query.window)}`
  }
}

function takenZh({ metric, levels, kinds }: MeasureFilter, stepName: StepName): string {
  const limits = [
    levels && `级别：${levels.map(stepName).join('、')}`,
    kinds && `类型：${kinds.map(stepName).join('、')}`,
  ]
  const said = limits.filter((limit) => limit !== undefined)
  return METRICS[metric].zh + (said.length === 0 ? '' : `（${said.join('；')}）`)
}

function takenEn({ metric, levels, kinds }: MeasureFilter, stepName: StepName): string {
  const limits = [
    levels && `level: ${levels.map(stepName).join(', ')}`,
    kinds && `kind: ${kinds.map(stepName).join(', ')}`,
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
      return `within the ${window.months} months to the end of the assessed period`
    case 'named':
      return `from ${window.start} to ${window.end}`
  }
}

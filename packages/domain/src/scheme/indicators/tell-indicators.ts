import { describeSource } from '../describe-criterion.ts'
import { type Indicator, LATER } from './indicator.ts'
import { INDICATORS } from './indicators.ts'

/** The table of indicators as its page in the documents prints it: one line each, in the order of the field study. */
export function tellIndicators(): readonly string[] {
  return Object.entries<Indicator>(INDICATORS).map(
    ([code, indicator]) => `| ${code} | ${indicator.name.zh} · ${indicator.name.en} | ${tellAnswer(indicator)} |`,
  )
}

function tellAnswer({ answers, given, waits }: Indicator): string {
  const formulas = answers.map(({ source, rule }) => `${describeSource(source, 'zh-CN')} → \`${rule}\``)
  const later = waits === undefined ? [] : [`（${answers.length === 0 ? '待' : '其余待'}：${LATER[waits].zh}）`]
  return [...formulas, ...(given === undefined ? [] : [given.zh]), ...later].join('<br>')
}

/** How many indicators are answered in full, in part, and not yet. */
export function countIndicators(): { readonly full: number; readonly part: number; readonly waiting: number } {
  const all = Object.values<Indicator>(INDICATORS)
  const has = (indicator: Indicator) => indicator.answers.length > 0 || indicator.given !== undefined
  return {
    full: all.filter((indicator) => has(indicator) && indicator.waits === undefined).length,
    part: all.filter((indicator) => has(indicator) && indicator.waits !== undefined).length,
    waiting: all.filter((indicator) => !has(indicator)).length,
  }
}

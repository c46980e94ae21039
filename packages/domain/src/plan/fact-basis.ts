import { METRICS, type Metric } from '../ledger/index.ts'
import type { ReadFigure } from './plan-reading.ts'
import type { SummaryFact } from './summary-facts.ts'

/** Which of some promised items a figure counts. */
export const COUNTED_STATES = [
  'all',
  'done',
  'byRecord',
  'byPerson',
  'afterDue',
  'late',
  'postponed',
  'dropped',
  'planned',
] as const
export type CountedState = (typeof COUNTED_STATES)[number]

/**
 * What a count counts, in the days that it is about: items of the plan · those under one heading · the times of one
 * item · records by a metric, of one level where `level` says so · what was done besides the plan.
 */
export type FactBasis =
  | { readonly counts: 'items'; readonly which: CountedState }
  | { readonly counts: 'measure' | 'item'; readonly which: CountedState; readonly name: string }
  | { readonly counts: 'records'; readonly metric: Metric; readonly level: string | null }
  | { readonly counts: 'unplanned' }

/** The basis of a fact; undefined for a day, which counts nothing. */
export function basisOf({ key, kind, words }: Pick<SummaryFact, 'key' | 'kind' | 'words'>): FactBasis | undefined {
  if (kind === 'day') return undefined
  if (key === 'unplanned.all') return { counts: 'unplanned' }
  const metric = (Object.keys(METRICS) as Metric[]).find((name) => isOf(key, `metric.${name}`))
  if (metric !== undefined) {
    const level = key.slice(`metric.${metric}.`.length)
    return { counts: 'records', metric, level: level === '' ? null : level }
  }
  const which = COUNTED_STATES.find((state) => key.endsWith(`.${state}`))
  if (which === undefined) return undefined
  if (isOf(key, 'items')) return { counts: 'items', which }
  return { counts: isOf(key, 'item') ? 'item' : 'measure', which, name: words[0] ?? '' }
}

function isOf(key: string, prefix: string): boolean {
  return key === prefix || key.startsWith(`${prefix}.`)
}

/**
 * What would count for a figure that nothing recorded speaks of: records of information sent in · items of the plan and
 * work besides it · nothing, since no record holds such an amount and the figure stands as it was written.
 */
export function wouldCount({ text, unit }: Pick<ReadFigure, 'text' | 'unit'>): 'dispatch' | 'planWork' | 'nothing' {
  if (PIECES.includes(unit) && INFORMATION.test(text)) return 'dispatch'
  return TURNS.includes(unit) ? 'planWork' : 'nothing'
}

const PIECES = ['条', '篇', '则', '份', '件']
const TURNS = ['项', '个', '件', '次', '场', '期', '场次', '轮', '届']
const INFORMATION = /信息|简报|报道|新闻|稿|宣传|采用|报送|发表|刊/u

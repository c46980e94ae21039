import { type PlainDate, parts } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'
import type { ItemStanding } from './item-states.ts'
import type { PlanItem } from './plan-content.ts'
import { type Drafting, quoted } from './summary-drafting.ts'
import { type SummarySources, sourcesWithin } from './summary-facts.ts'

/** A promise that was not kept in the days of the summary, with what was said about it. */
export interface Undone {
  readonly item: PlanItem
  readonly standing: ItemStanding
}

/** What was planned and not done, in the order of the plan: late, postponed, dropped, and not yet due. */
export function undoneOf(all: SummarySources): readonly Undone[] {
  const { content, standings } = sourcesWithin(all)
  return content.items.flatMap((item) =>
    standings
      .filter(({ itemId, state }) => itemId === item.id && state !== 'done')
      .map((standing) => ({ item, standing })),
  )
}

/** The honest part of a draft: what was not done and why, and what follows from it. */
export function writeUndone(draft: Drafting): void {
  const undone = undoneOf(draft)
  const { writer } = draft
  if (undone.length > 0) {
    writer.heading('计划安排而没有完成的工作')
    for (const alike of sameFate(undone)) writer.point(`${quoted(alike.item.text)}，${fate(alike, draft)}。`)
  }
  const next = sameFate(undone, ({ standing }) => standing.postponedTo).filter(
    ({ standing }) => standing.state !== 'dropped',
  )
  writer.heading('下一步工作')
  if (next.length === 0) writer.paragraph('本期计划的工作没有需要继续完成的事项，下一步按照新的工作计划安排。')
  for (const { item, standing } of next) {
    const { postponedTo } = standing
    writer.point(postponedTo === null ? '继续完成' : `在${monthWords(postponedTo)}完成`, `${quoted(item.text)}。`)
  }
}

interface Alike extends Undone {
  readonly windows: readonly ItemStanding['window'][]
}

/** Months of the same item to which the same happened are told in one sentence. */
function sameFate(
  undone: readonly Undone[],
  told = ({ standing: { state, postponedTo, reason } }: Undone): unknown => [state, postponedTo, reason],
): readonly Alike[] {
  const groups = new Map<string, Alike>()
  for (const one of undone) {
    const key = JSON.stringify([one.item.id, one.standing.state === 'dropped', told(one)])
    const windows = [...(groups.get(key)?.windows ?? []), one.standing.window]
    groups.set(key, { ...(groups.get(key) ?? one), windows })
  }
  return [...groups.values()]
}

function fate({ standing, windows }: Alike, { period, today }: Drafting): string {
  const { state, postponedTo, reason } = standing
  const due = `计划在${windows.map((window) => windowWords(window, period)).join('、')}完成`
  if (state === 'dropped') return `${due}，已取消，原因：${quoted(reason ?? '')}`
  if (postponedTo !== null) {
    const late = state === 'late' ? '，至今没有完成' : ''
    return `${due}，推迟到${monthWords(postponedTo)}${late}，原因：${quoted(reason ?? '')}`
  }
  return state === 'late' ? `${due}，至${dayWords(today)}没有完成` : `${due}，尚未到期`
}

/** When something was due, in the words of a plan: 本期内, 3月, 7月至8月. */
function windowWords(window: DatePair, period: DatePair): string {
  if (window.start === period.start && window.end === period.end) return '本期内'
  const [from, to] = [parts(window.start), parts(window.end)]
  if (from.year === to.year && from.month === to.month) return `${from.month}月`
  return `${from.month}月至${from.year === to.year ? '' : '次年'}${to.month}月`
}

function monthWords(day: PlainDate): string {
  const { year, month } = parts(day)
  return `${year}年${month}月`
}

function dayWords(day: PlainDate): string {
  return `${monthWords(day)}${parts(day).dayOfMonth}日`
}

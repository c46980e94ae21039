import { sameItem } from './doubts.ts'
import type { PlanContent, PlanItem } from './plan-content.ts'
import { withoutMarks } from './summary-marks.ts'

export const ITEM_FIELDS = [
  'text',
  'months',
  'weeks',
  'part',
  'theme',
  'owner',
  'helpers',
  'recurring',
  'remit',
] as const
export type ItemField = (typeof ITEM_FIELDS)[number]

/** One item in two versions. `before` is null for what is new, `after` for what has gone. */
export type ItemChange =
  | { readonly change: 'added'; readonly before: null; readonly after: PlanItem; readonly fields: readonly ItemField[] }
  | {
      readonly change: 'removed'
      readonly before: PlanItem
      readonly after: null
      readonly fields: readonly ItemField[]
    }
  | {
      readonly change: 'changed'
      readonly before: PlanItem
      readonly after: PlanItem
      readonly fields: readonly ItemField[]
    }

export interface TextChange {
  readonly part: 'title' | 'period' | 'guidingIdeology' | 'goals' | 'sections'
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface VersionDiff {
  /** In the order of the newer version; what has gone comes last. */
  readonly items: readonly ItemChange[]
  readonly texts: readonly TextChange[]
  readonly sameItems: number
}

/** What has changed from one version to another: items by their id, and where an id is gone or new, by their words. */
export function compareVersions(before: PlanContent, after: PlanContent): VersionDiff {
  const pairs = pairUp(before.items, after.items)
  const gone = new Set(before.items)
  const items: ItemChange[] = []
  let sameItems = 0
  for (const [now, then] of pairs) {
    if (then === undefined) items.push({ change: 'added', before: null, after: now, fields: [] })
    else {
      gone.delete(then)
      if (sameItem(then, now)) sameItems += 1
      else items.push({ change: 'changed', before: then, after: now, fields: changedFields(then, now) })
    }
  }
  for (const item of gone) items.push({ change: 'removed', before: item, after: null, fields: [] })
  return { items, texts: textChanges(before, after), sameItems }
}

function pairUp(before: readonly PlanItem[], after: readonly PlanItem[]): Map<PlanItem, PlanItem | undefined> {
  const left = new Set(before)
  const pairs = new Map<PlanItem, PlanItem | undefined>()
  const take = (now: PlanItem, same: (then: PlanItem) => boolean) => {
    if (pairs.get(now) !== undefined) return
    const then = [...left].find(same)
    if (then !== undefined) left.delete(then)
    pairs.set(now, then)
  }
  for (const now of after) take(now, (then) => then.id === now.id)
  for (const now of after) take(now, (then) => then.text === now.text && String(then.months) === String(now.months))
  for (const now of after) take(now, (then) => then.text === now.text)
  return pairs
}

function changedFields(before: PlanItem, after: PlanItem): readonly ItemField[] {
  return ITEM_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

function textChanges(before: PlanContent, after: PlanContent): readonly TextChange[] {
  const parts: readonly [TextChange['part'], (content: PlanContent) => readonly string[]][] = [
    ['title', ({ title }) => [title]],
    ['period', ({ period }) => (period === null ? [] : [period.start, period.end])],
    ['guidingIdeology', ({ guidingIdeology }) => (guidingIdeology === null ? [] : [guidingIdeology.text])],
    ['goals', ({ goals }) => goals.map(({ text }) => text)],
    ['sections', textsOf],
  ]
  return parts.flatMap(([part, say]) => {
    const [then, now] = [say(before), say(after)]
    const [gone, come] = [then.filter((text) => !now.includes(text)), now.filter((text) => !then.includes(text))]
    return gone.length + come.length === 0 ? [] : [{ part, before: gone, after: come }]
  })
}

function textsOf({ sections, summary }: PlanContent): readonly string[] {
  const blocks = summary?.blocks ?? []
  return [
    ...sections.map(({ number, heading }) => `${number}${heading}`),
    ...blocks.map(({ number, text }) => `${number}${withoutMarks(text)}`),
  ]
}

import type { EntryId, PlainDate } from '../kernel/index.ts'
import { addMonths } from '../kernel/index.ts'
import type { LedgerKind } from '../ledger/index.ts'
import type { ItemWindow } from './item-window.ts'
import { NAMED_WORK } from './named-work.ts'

/** A record that may tick an item. */
export interface TickingRecord {
  readonly entryId: EntryId
  readonly kind: LedgerKind
  readonly day: PlainDate
  readonly title: string
}

/**
 * Why a record ticks an item.
 *
 * - `sameWords`: the record's title and the item share a long run of words
 * - `kindOfWork`: the item asks for what this ledger records (information sent to a channel, visits, trainings …)
 */
export interface RecordMatch {
  readonly record: TickingRecord
  readonly rule: 'sameWords' | 'kindOfWork'
  /** The words that both have, or the words of the item that name the work. */
  readonly words: string
}

/** A run this long is no accident in Chinese; words that every plan holds are taken out first. */
const LONG_RUN = 5
const EVERYDAY = /教职工|教师|工会|学校|开展|组织|活动|工作|积极|做好|认真|进一步|召开|参加|会议/gu
/** So many months after its window a record may still tick an item: late, and yet done. */
const LATE_MONTHS = 1

/** The record that ticks the item in its window: by the same words before the kind of work, the earliest first. */
export function matchRecord(
  text: string,
  { start, end }: ItemWindow,
  records: readonly TickingRecord[],
): RecordMatch | undefined {
  const latest = addMonths(end, LATE_MONTHS)
  const near = records
    .filter(({ day }) => start <= day && day <= latest)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const said = bare(text)
  for (const record of near) {
    const title = bareTitle(record)
    const words = haveALongRun(said, title) ? longestRun(said, title) : ''
    if (words.length >= LONG_RUN) return { record, rule: 'sameWords', words }
  }
  // The kind of work alone says nothing of a later month, so it only counts inside the window.
  for (const record of near) {
    const words = record.day <= end ? NAMED_WORK[record.kind]?.exec(text)?.[0] : undefined
    if (words !== undefined) return { record, rule: 'kindOfWork', words }
  }
  return undefined
}

/** Each record is looked at for many items; its title is made bare once. */
const bareTitles = new WeakMap<TickingRecord, string>()

function bareTitle(record: TickingRecord): string {
  const known = bareTitles.get(record)
  if (known !== undefined) return known
  const title = bare(record.title)
  bareTitles.set(record, title)
  return title
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}\p{S}\d]+/gu, '　').replace(EVERYDAY, '　')
}

/** Asked first, because of the thousands of pairs that a district has hardly any shares so much. */
function haveALongRun(a: string, b: string): boolean {
  for (let start = 0; start + LONG_RUN <= a.length; start += 1) {
    const run = a.slice(start, start + LONG_RUN)
    if (!run.includes('　') && b.includes(run)) return true
  }
  return false
}

/** The longest text that both hold, without blanks. */
function longestRun(a: string, b: string): string {
  let best = ''
  let before: number[] = []
  for (let i = 0; i < a.length; i += 1) {
    const row: number[] = []
    for (let j = 0; j < b.length; j += 1) {
      const length = a[i] === b[j] && a[i] !== '　' ? (before[j - 1] ?? 0) + 1 : 0
      row.push(length)
      if (length > best.length) best = a.slice(i - length + 1, i + 1)
    }
    before = row
  }
  return best
}

import { z } from 'zod'
import { canonicalJson, ok, type PlainDate, type Result, refuse, step } from '../kernel/index.ts'
import type { Criterion } from '../scheme/index.ts'
import type { ItemReturnRow, SaidOfItem } from './evaluation-rows.ts'
import { unitAssessmentLifecycle, type UnitAssessmentState } from './lifecycle.ts'
import { modeOf } from './self-assessment.ts'
import type { SelfSheetItem } from './self-sheet.ts'

/** Why a line is given back; the branch reads it, and nothing is given back without it. */
export const ReturnReason = z.string().trim().min(2).max(500)

/** A line that is to be given back. */
export interface WantedReturn {
  readonly itemId: string
  readonly reason: string
}

export interface ReturnContext {
  readonly state: UnitAssessmentState
  readonly exempt: boolean
  readonly unitName: string
  /** Null where nothing was handed in. */
  readonly receiptNo: string | null
  readonly criteria: readonly Pick<Criterion, 'id' | 'name' | 'source'>[]
  /** Lines on whose mark a panel has agreed. */
  readonly agreed: ReadonlySet<string>
  readonly today: PlainDate
  readonly reviewDue: PlainDate
}

/**
 * Whether these lines may be given back until `dueOn`: of a sheet that was handed in and is not combined, lines that the
 * branch can change, none on which a panel has agreed. The day is not over, and not after the reviewers' last day unless
 * that has passed. Gives the state that the unit then has.
 */
export function returnItems(
  wanted: readonly WantedReturn[],
  dueOn: PlainDate,
  context: ReturnContext,
): Result<UnitAssessmentState> {
  const { state, exempt, unitName: unit, receiptNo, criteria, agreed, today, reviewDue } = context
  if (exempt) return refuse('unitExempt', { unit })
  if (receiptNo === null) return refuse('selfAssessmentMissing', { unit })
  if (dueOn < today) return refuse('datesOutOfOrder', { first: today, second: dueOn }, { path: ['dueOn'] })
  if (dueOn > reviewDue && today <= reviewDue)
    return refuse('datesOutOfOrder', { first: dueOn, second: reviewDue }, { path: ['dueOn'] })
  for (const [index, { itemId }] of wanted.entries()) {
    const path = ['items', index, 'itemId']
    const criterion = criteria.find(({ id }) => id === itemId)
    if (criterion === undefined) return refuse('notFoundOrNoAccess', {}, { path })
    if (modeOf(criterion) === 'district') return refuse('itemNotClaimed', { item: criterion.name }, { path })
    if (agreed.has(itemId)) return refuse('itemSettled', { item: criterion.name }, { path })
  }
  return step(unitAssessmentLifecycle, state, 'returnItems')
}

/** The lines that wait for the branch, each once: a line that is given back again keeps its latest reason and day. */
export function openReturns<Row extends Pick<ItemReturnRow, 'itemId' | 'round' | 'closedAt'>>(
  returns: readonly Row[],
): readonly Row[] {
  const latest = new Map<string, Row>()
  for (const row of returns) {
    const other = latest.get(row.itemId)
    if (row.closedAt === null && (other === undefined || other.round < row.round)) latest.set(row.itemId, row)
  }
  return [...latest.values()]
}

/** Until when the branch may hand in what was given back: the latest of the days that were given. */
export function lastDay(open: readonly Pick<ItemReturnRow, 'dueOn'>[]): PlainDate | undefined {
  return open
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1)
}

/** What decides whether a branch may write its sheet. */
export interface WritablePart {
  readonly exempt: boolean
  readonly state: UnitAssessmentState
  readonly receiptNo: string | null
  /** The first day on which branches write; null = from the opening. */
  readonly opensOn: PlainDate | null
  /** By the database's clock: that day has begun. */
  readonly opened: boolean
}

/** Whether the window in which branches write has opened. */
export function alreadyOpen({ opensOn, opened }: Pick<WritablePart, 'opensOn' | 'opened'>): Result<null> {
  if (opened || opensOn === null) return ok(null)
  return refuse('notYetOpen', { opensOn }, { until: opensOn })
}

/** Whether the branch may write a line now: anything while the sheet is open, only what was given back afterwards. */
export function mayWriteItem(
  part: WritablePart,
  item: Pick<Criterion, 'id' | 'name'>,
  returned: ReadonlySet<string>,
): Result<null> {
  if (part.exempt) return refuse('unitExempt')
  if (part.state === 'open') return alreadyOpen(part)
  if (part.state !== 'returned') return refuse('alreadySubmitted', { receiptNo: part.receiptNo })
  return returned.has(item.id) ? ok(null) : refuse('itemNotReturned', { item: item.name }, { path: ['itemId'] })
}

/** What a line of the sheet says now, in the form in which a return keeps it. */
export function saidOf({ mode, own, node, fileIds }: SelfSheetItem): SaidOfItem {
  return {
    value: mode === 'claim' ? (own?.value ?? null) : (node.self?.fact ?? null),
    note: own?.note ?? '',
    contestReason: own?.contestReason ?? null,
    fileIds: [...fileIds],
  }
}

/** What has changed between two states of a line; nothing where a line was handed in again as it was. */
export interface SaidChange {
  readonly value: boolean
  readonly note: boolean
  readonly contest: boolean
  readonly filesAdded: readonly SaidOfItem['fileIds'][number][]
  readonly filesRemoved: readonly SaidOfItem['fileIds'][number][]
}

export function changeOf(before: SaidOfItem, after: SaidOfItem): SaidChange {
  return {
    value: canonicalJson(before.value) !== canonicalJson(after.value),
    note: before.note !== after.note,
    contest: before.contestReason !== after.contestReason,
    filesAdded: after.fileIds.filter((fileId) => !before.fileIds.includes(fileId)),
    filesRemoved: before.fileIds.filter((fileId) => !after.fileIds.includes(fileId)),
  }
}

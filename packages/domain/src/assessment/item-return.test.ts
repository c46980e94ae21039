import { describe, expect, test } from 'vitest'
import { assessmentRows, idOf, LINES, schemeOf, unitRow } from '../../testing/assessment-rows.ts'
import { type FileId, type PersonId, plainDate, type UnitId } from '../kernel/index.ts'
import { asHandedIn } from './as-handed-in.ts'
import { linesStanding } from './days-under-review.ts'
import type { ItemReturnRow, SaidOfItem, SelfItemRow } from './evaluation-rows.ts'
import { changeOf, mayWriteItem, openReturns, type ReturnContext, returnItems } from './item-return.ts'
import { unitAssessmentLifecycle } from './lifecycle.ts'
import { linesReopened, mayMark } from './marks-open.ts'
import { readinessOf } from './readiness.ts'
import { withdrawSheet } from './withdraw-sheet.ts'

const today = plainDate('2026-12-12')
const due = plainDate('2026-12-15')
const school = idOf<UnitId>(1)
const file = (n: number) => idOf<FileId>(n)
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'ok' : result.refusal.code

const CONTEXT: ReturnContext = {
  ...{ state: 'underReview', exempt: false, unitName: '第1小学工会', receiptNo: '2026-0001-1' },
  ...{ criteria: schemeOf().items, agreed: new Set<string>(), today, reviewDue: plainDate('2026-12-20') },
}
const giveBack = (more: Partial<ReturnContext> = {}, itemId: string = LINES.rules.id, dueOn = due) =>
  returnItems([{ itemId, reason: '缺签到表' }], dueOn, { ...CONTEXT, ...more })

const said = (note: string, fileIds: readonly FileId[] = []): SaidOfItem => ({
  ...{ value: '3', note, contestReason: null, fileIds },
})
function returned(round: number, more: Partial<ItemReturnRow> = {}): ItemReturnRow {
  return {
    ...{ unitId: school, round, itemId: LINES.rules.id, reason: '缺签到表', dueOn: due, returnedBy: '评委甲' },
    ...{ returnedAt: '2026-12-12T01:00:00.000Z', before: said(`第${round}次退回前`, [file(round)]) },
    ...{ after: null, handedIn: null, closedAt: null, ...more },
  }
}
const AGAIN = { after: said('重交'), handedIn: true, closedAt: '2026-12-13T01:00:00.000Z' }
const LAPSED = { handedIn: false, closedAt: '2026-12-16T01:00:00.000Z' }

describe('giving back', () => {
  test.each([
    ['handed in', {}, 'ok'],
    ['not looked at yet', { state: 'selfAssessed' }, 'ok'],
    ['given back before', { state: 'returned' }, 'ok'],
    ['never handed in', { receiptNo: null }, 'selfAssessmentMissing'],
    ['still open', { state: 'open' }, 'stateMoved'],
    ['combined', { state: 'reviewed' }, 'stateMoved'],
    ['published', { state: 'published' }, 'stateMoved'],
    ['exempt', { exempt: true }, 'unitExempt'],
    ['agreed on by a panel', { agreed: new Set([LINES.rules.id]) }, 'itemSettled'],
  ] as const)('a line of a sheet that is %s', (_, more, code) => expect(codeOf(giveBack(more))).toBe(code))

  test('a line that the branch cannot change, or that does not exist, is named by its place', () => {
    expect(giveBack({}, LINES.visits.id)).toMatchObject({
      refusal: { code: 'itemNotClaimed', path: ['items', 0, 'itemId'] },
    })
    expect(codeOf(giveBack({}, 'nothing'))).toBe('notFoundOrNoAccess')
    expect(codeOf(giveBack({}, LINES.dispatch.id))).toBe('ok')
  })

  test.each([
    ['today', '2026-12-12', 'ok'],
    ['yesterday', '2026-12-11', 'datesOutOfOrder'],
    ['the reviewers’ last day', '2026-12-20', 'ok'],
    ['after it', '2026-12-21', 'datesOutOfOrder'],
  ])('until %s', (_, day, code) => expect(codeOf(giveBack({}, LINES.rules.id, plainDate(day)))).toBe(code))

  test('when the reviewers are late there is time all the same', () => {
    expect(codeOf(giveBack({ today: plainDate('2026-12-25') }, LINES.rules.id, plainDate('2026-12-28')))).toBe('ok')
  })

  test('the table knows no other way out than handing in again, another return, or review without', () => {
    expect(unitAssessmentLifecycle.moves.returned).toEqual({
      ...{ submit: 'selfAssessed', returnItems: 'returned', reviewWithout: 'underReview' },
    })
  })
})

const WINDOW = { receiptNo: 'A', opensOn: null, opened: true } as const

test('nothing is written before the window opens; what was given back is written all the same', () => {
  const closed = { ...WINDOW, exempt: false, opensOn: plainDate('2026-12-13'), opened: false }
  expect(mayWriteItem({ ...closed, state: 'open' }, LINES.rules, new Set())).toMatchObject({
    refusal: { code: 'notYetOpen', detail: { opensOn: '2026-12-13' }, until: '2026-12-13' },
  })
  expect(codeOf(mayWriteItem({ ...closed, state: 'open', opened: true }, LINES.rules, new Set()))).toBe('ok')
  expect(codeOf(mayWriteItem({ ...closed, state: 'returned' }, LINES.rules, new Set([LINES.rules.id])))).toBe('ok')
})

test('the branch writes what waits for it and nothing else', () => {
  const write = (state: 'open' | 'selfAssessed' | 'returned', exempt = false) =>
    codeOf(mayWriteItem({ ...WINDOW, state, exempt }, LINES.rules, new Set([LINES.rules.id])))
  expect([write('open'), write('returned'), write('selfAssessed'), write('open', true)]).toEqual([
    ...['ok', 'ok', 'alreadySubmitted', 'unitExempt'],
  ])
  expect(codeOf(mayWriteItem({ ...WINDOW, state: 'returned', exempt: false }, LINES.rules, new Set(['x'])))).toBe(
    'itemNotReturned',
  )
})

test('a line that was given back again keeps its latest reason; one that was handed in waits no more', () => {
  const rows = [returned(1), returned(2, { reason: '仍缺' }), returned(2, { itemId: 'x', ...AGAIN })]
  expect(openReturns(rows)).toMatchObject([{ round: 2, reason: '仍缺' }])
})

describe('what counts', () => {
  const own = (note: string): SelfItemRow => ({
    ...{ unitId: school, itemId: LINES.rules.id, value: '1', note, contestReason: null, savedBy: '主席' },
    ...{ savedAt: '2026-12-13T01:00:00.000Z', version: 2 },
  })
  const other: SelfItemRow = { ...own('别的'), itemId: 'x' }
  const seen = (returns: readonly ItemReturnRow[], drafts = false) => {
    const itemFiles = [9, 8].map((n) => ({ unitId: school, itemId: n === 9 ? LINES.rules.id : 'x', fileId: file(n) }))
    const rows = asHandedIn(assessmentRows({ selfItems: [own('草稿'), other], itemFiles, returns }), { drafts })
    const files = rows.itemFiles.filter(({ itemId }) => itemId === LINES.rules.id).map(({ fileId }) => fileId)
    expect(rows.selfItems[1]).toBe(other)
    expect(rows.itemFiles.filter(({ itemId }) => itemId === 'x')).toHaveLength(1)
    return [rows.selfItems[0]?.note, files]
  }
  test.each([
    ['nothing was given back', [], ['草稿', [file(9)]]],
    ['it waits for the branch', [returned(1)], ['第1次退回前', [file(1)]]],
    ['it was given back twice', [returned(1), returned(2)], ['第1次退回前', [file(1)]]],
    ['it was handed in again', [returned(1, AGAIN)], ['草稿', [file(9)]]],
    ['its day passed', [returned(1, LAPSED)], ['第1次退回前', [file(1)]]],
    ['handed in, then given back', [returned(1, AGAIN), returned(2)], ['第2次退回前', [file(2)]]],
  ] as const)('%s', (_, returns, expected) => expect(seen(returns)).toEqual(expected))
  test('the branch sees its draft while the line waits for it, and not when its day has passed', () => {
    expect(seen([returned(1)], true)).toEqual(['草稿', [file(9)]])
    expect(seen([returned(1, LAPSED)], true)).toEqual(['第1次退回前', [file(1)]])
  })
})

test('a diff names what differs and nothing else', () => {
  const before = said('甲', [file(1), file(2)])
  expect(changeOf(before, before)).toEqual({
    ...{ value: false, note: false, contest: false, filesAdded: [], filesRemoved: [] },
  })
  expect(changeOf(before, { ...said('乙', [file(2), file(3)]), value: '4', contestReason: '漏记' })).toEqual({
    ...{ value: true, note: true, contest: true, filesAdded: [file(3)], filesRemoved: [file(1)] },
  })
})

describe('marks', () => {
  const sheet = { unitName: '第1小学工会', state: 'returned', returns: [returned(2)], reopenedRound: null } as const
  test('a line that waits is marked when its day is over; the others at any time', () => {
    const mark = (item: string, day = today) => codeOf(mayMark(item, sheet, day))
    expect([mark(LINES.rules.id), mark('x'), mark(LINES.rules.id, plainDate('2026-12-16'))]).toEqual([
      ...['itemsReturned', 'ok', 'ok'],
    ])
  })
  test('who was done before marks the returned lines again, of this round and later ones only', () => {
    const after = {
      ...sheet,
      state: 'selfAssessed',
      returns: [returned(1, { itemId: 'x', ...AGAIN }), returned(2, AGAIN)],
    } as const
    expect(linesReopened({ ...after, reopenedRound: 2 })).toEqual(new Set([LINES.rules.id]))
    expect(codeOf(mayMark(LINES.rules.id, { ...after, reopenedRound: 2 }, today))).toBe('ok')
    expect(codeOf(mayMark('x', { ...after, reopenedRound: 2 }, today))).toBe('reviewerAlreadySubmitted')
  })
})

test('lines that wait hold up the combining of their unit until their day is over', () => {
  const rows = assessmentRows({
    units: [unitRow(1, { state: 'returned' })],
    returns: [returned(1)],
    assignments: [{ unitId: school, reviewerId: idOf<PersonId>(7), reviewer: '评委', submitted: true }],
  })
  const codes = (day = today) =>
    readinessOf(rows, [], day)
      .get(school)
      ?.obstacles.map(({ code }) => code)
  expect(codes()).toContain('itemsReturned')
  expect(codes(plainDate('2026-12-16'))).not.toContain('itemsReturned')
})

test('records under lines that stand stay as they are; those of a returned line may be corrected', () => {
  const scheme = schemeOf()
  const standing = (returned: string[], ledger: 'dispatch' | 'visit') =>
    linesStanding(scheme, { returned: new Set(returned), ledger }).items.map(({ id }) => id)
  expect(standing([], 'visit')).toHaveLength(3)
  expect(standing([LINES.rules.id], 'dispatch')).toEqual([LINES.dispatch.id])
  expect(standing([LINES.dispatch.id], 'dispatch')).toEqual([])
  expect(standing([LINES.rules.id], 'visit')).toEqual([])
})

describe('taking a sheet back', () => {
  const SHEET = {
    exempt: false,
    state: 'selfAssessed',
    receiptNo: 'A',
    beforeDeadline: true,
    dueOn: '2026-12-10',
  } as const
  const opening = { reviewer: '评委甲', openedAt: '2026-12-09T02:00:00.000Z' }
  test.each([
    ['handed in', {}, 'ok'],
    ['not handed in', { state: 'open' }, 'stateMoved'],
    ['under review', { state: 'underReview' }, 'stateMoved'],
    ['waived', { receiptNo: null }, 'stateMoved'],
    ['too late to hand in again', { beforeDeadline: false }, 'deadlinePassed'],
    ['exempt', { exempt: true }, 'unitExempt'],
  ] as const)('%s', (_, more, code) => expect(codeOf(withdrawSheet({ ...SHEET, ...more }, undefined))).toBe(code))
  test('opened: it says by whom and when', () => {
    expect(withdrawSheet(SHEET, opening)).toMatchObject({
      refusal: { code: 'openedByReviewer', detail: opening, unblockedByName: '评委甲' },
    })
  })
})

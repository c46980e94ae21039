import {
  type ApiBench,
  apiBench,
  BENCH_ITEMS,
  newKey,
  outcomeOf,
  refusalOf,
  seedFile,
  seedReviews,
} from '@jianjia/api/testing'
import { advanceClock, databaseChecksum } from '@jianjia/db/testing'
import { addDays } from '@jianjia/domain/kernel'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BenchPersonName } from '../../../testing/bench-tenant.ts'

let bench: ApiBench
beforeEach(async () => {
  bench = await apiBench()
})
afterEach(() => bench[Symbol.asyncDispose]())

const { rules, joined, dispatch, members } = BENCH_ITEMS

/** The school's sheet, handed in, with two reviewers. */
async function reviewed() {
  const { tenant } = bench
  const made = await seedReviews(bench, tenant, { units: ['school'] })
  const { districtId, units } = tenant
  const of = { districtId, assessmentId: made.assessmentId, unitId: units.school.unitId }
  const as = (name: BenchPersonName) => bench.callerFor(tenant.people[name])
  const sheet = () => as('chair').selfAssessment.get(of)
  const line = async (itemId: string) => (await sheet()).lines.find(({ criterion }) => criterion.id === itemId)
  return {
    ...made,
    ...{ of, as, sheet, line },
    due: addDays(made.today, 3),
    change: () => ({ ...of, key: newKey() }),
    async giveBack(by: BenchPersonName = 'otherChair', itemIds: readonly string[] = [rules], days = 3) {
      const { version } = await sheet()
      const items = itemIds.map((itemId) => ({ itemId, reason: '缺签到表' }))
      return as(by).selfAssessment.returnItems({
        ...{ ...of, key: newKey(), items, dueOn: addDays(made.today, days), expectedVersion: version },
      })
    },
    async write(itemId: string, value: unknown, note: string) {
      const expectedVersion = (await line(itemId))?.version ?? 0
      const said = { ...of, key: newKey(), itemId, value: value as never, note, expectedVersion }
      return as('chair').selfAssessment.saveItem(said)
    },
    async handIn() {
      const { version } = await sheet()
      return as('chair').selfAssessment.submit({ ...of, key: newKey(), expectedVersion: version })
    },
    async mark(by: BenchPersonName, itemId: string, points: string) {
      const { items } = await as(by).review.get(of)
      const seenVersion = items.find((item) => item.itemId === itemId)?.mark?.version ?? 0
      return as(by).review.saveMarks({ ...of, key: newKey(), marks: [{ itemId, points, note: '', seenVersion }] })
    },
    async done(by: BenchPersonName) {
      const { version } = await as(by).review.get(of)
      return as(by).review.submit({ ...of, key: newKey(), expectedVersion: version })
    },
    /** The bytes of everything that stands under the other lines. */
    async others() {
      const texts = await Promise.all(
        ['self_item', 'evidence_use', 'review_mark', 'district_fact'].map(async (table) => {
          const { rows } = await bench.scratch.owner.query<{ row: string }>(
            `select t::text as row from app.${table} t where item_id is distinct from $1 order by 1`,
            [rules],
          )
          return rows.map(({ row }) => row)
        }),
      )
      return JSON.stringify(texts)
    },
  }
}

test('a line goes back with its reason, is answered and comes again with a diff, while every other byte stands', async () => {
  const it = await reviewed()
  const others = await it.others()
  const old = (await it.line(rules))?.fileIds ?? []
  expect(await it.giveBack()).toEqual({ returned: 1, dueOn: it.due })
  expect(await it.sheet()).toMatchObject({ state: 'returned', dueOn: it.due, overdue: false, mayWithdraw: false })
  expect(await it.line(rules)).toMatchObject({
    open: true,
    returns: [{ round: 1, reason: '缺签到表', dueOn: it.due, handedIn: null, change: null, before: { value: true } }],
  })
  expect((await it.line(joined))?.open).toBe(false)
  const { tasks } = await it.as('chair').home.tasks({ districtId: it.of.districtId })
  expect(tasks).toContainEqual(expect.objectContaining({ kind: 'selfReturned', count: 1, dueOn: it.due }))

  const before = await databaseChecksum(bench.scratch.owner)
  const chair = it.as('chair').selfAssessment
  const frozen = { ...it.of, itemId: joined, expectedVersion: 1 }
  const [fileId] = old
  if (fileId === undefined) throw new Error('the bench puts a file beside this line')
  const calls = [
    () => chair.saveItem({ ...frozen, key: newKey(), value: [1, 2], note: '改' }),
    () => chair.attachEvidence({ ...it.change(), itemId: joined, fileIds: [fileId] }),
    () => chair.detachEvidence({ ...it.change(), itemId: joined, fileIds: [fileId] }),
    () => chair.contest({ ...frozen, key: newKey(), itemId: dispatch, reason: '漏记一篇信息' }),
    () => chair.withdrawContest({ ...frozen, key: newKey(), itemId: dispatch }),
  ]
  for (const call of calls) expect(await outcomeOf(call())).toBe('itemNotReturned')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)

  const added = await seedFile(bench, bench.tenant, { unit: 'school', by: 'chair' })
  await it.write(rules, true, '补上签到表')
  await chair.attachEvidence({ ...it.change(), itemId: rules, fileIds: [added] })
  await chair.detachEvidence({ ...it.change(), itemId: rules, fileIds: [...old] })
  const during = await it.as('otherChair').review.get(it.of)
  expect(during.items.find(({ itemId }) => itemId === rules)).toMatchObject({
    ...{ selfNote: null, fileIds: old, waitsUntil: it.due, markStands: false },
  })
  const receipt = await it.handIn()
  expect(receipt.receiptNo).toBe((await it.sheet()).receiptNo)
  expect(await it.others()).toBe(others)
  const after = await it.as('otherChair').review.get(it.of)
  expect(after.unitState).toBe('selfAssessed')
  expect(after.items.find(({ itemId }) => itemId === rules)).toMatchObject({
    ...{ selfNote: '补上签到表', fileIds: [added], waitsUntil: null },
    returns: [
      {
        ...{ handedIn: true, before: { note: '', fileIds: old }, after: { note: '补上签到表', fileIds: [added] } },
        change: { value: false, note: true, contest: false, filesAdded: [added], filesRemoved: old },
      },
    ],
  })
  expect(after.files.map((file) => file.fileId).toSorted()).toEqual([...old, added].toSorted())
  const { rows } = await bench.scratch.owner.query(
    `select event, from_state, to_state, reason from app.transition_log where subject_kind = 'unitAssessment'
     and subject_id = $1 order by id`,
    [it.assessmentId],
  )
  expect(rows).toEqual([
    { event: 'returnItems', from_state: 'selfAssessed', to_state: 'returned', reason: '制度健全：缺签到表' },
    { event: 'submit', from_state: 'returned', to_state: 'selfAssessed', reason: null },
  ])
})

test('marks: others go on while a line waits; who was done gives the returned line again and nothing else', async () => {
  const it = await reviewed()
  await it.mark('otherChair', rules, '4')
  await it.mark('otherChair', joined, '5')
  await it.done('otherChair')
  expect(await outcomeOf(it.giveBack('otherChair'))).toBe('reviewerAlreadySubmitted')
  await it.giveBack('townSchoolChair')
  expect(await refusalOf(it.mark('otherChair', rules, '0'))).toMatchObject({ code: 'itemsReturned', until: it.due })
  expect(await outcomeOf(it.mark('townSchoolChair', joined, '3'))).toBe('ok')
  expect(await outcomeOf(it.mark('otherChair', joined, '3'))).toBe('reviewerAlreadySubmitted')
  expect(await refusalOf(it.done('otherChair'))).toMatchObject({ code: 'itemsReturned', until: it.due })
  const officer = it.as('officer').combination
  const of = { districtId: it.of.districtId, assessmentId: it.assessmentId }
  expect((await officer.get(of)).units[0]?.obstacles).toContainEqual({
    ...{ code: 'itemsReturned', count: 1, dueOn: it.due },
  })
  await it.handIn()
  await it.mark('otherChair', rules, '0')
  await it.done('otherChair')
  const sheet = await it.as('otherChair').review.get(it.of)
  expect(sheet.items.map(({ itemId, mark }) => [itemId, mark?.points ?? null])).toEqual([
    ...[
      [dispatch, null],
      [rules, '0'],
      [joined, '5'],
      [members, null],
    ],
  ])
  expect(sheet.items.filter(({ markStands }) => markStands).map(({ itemId }) => itemId)).not.toContain(rules)
})

test('when the day passes without the branch its draft counts for nothing, and the review goes on', async () => {
  const it = await reviewed()
  const old = (await it.line(rules))?.fileIds
  await it.giveBack('officer')
  await it.write(rules, null, '来不及了')
  await advanceClock(bench.scratch.owner, '4 days')
  expect(await outcomeOf(it.handIn())).toBe('deadlinePassed')
  await it.mark('otherChair', rules, '4')
  const seen = await it.as('otherChair').review.get(it.of)
  expect(seen).toMatchObject({ unitState: 'underReview' })
  expect(seen.items.find(({ itemId }) => itemId === rules)).toMatchObject({
    ...{ selfNote: null, selfPoints: '4', fileIds: old, returns: [{ handedIn: false, after: null }] },
  })
  expect(await it.line(rules)).toMatchObject({ value: true, note: '', open: false })
  await it.giveBack('officer', [rules], 6)
  expect(await it.line(rules)).toMatchObject({ note: '来不及了', open: true, returns: [{ round: 2 }, { round: 1 }] })
})

test('refused, and nothing is written', async () => {
  const it = await reviewed()
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await outcomeOf(it.giveBack('otherChair', [members]))).toBe('itemNotClaimed')
  expect(await outcomeOf(it.giveBack('otherChair', [rules, 'nothing']))).toBe('notFoundOrNoAccess')
  expect(await outcomeOf(it.giveBack('otherChair', [rules], -1))).toBe('datesOutOfOrder')
  expect(await outcomeOf(it.giveBack('otherChair', [rules], 40))).toBe('datesOutOfOrder')
  expect(await outcomeOf(it.giveBack('chair'))).toBe('reviewerOfOwnUnit')
  expect(await outcomeOf(it.giveBack('auditor'))).toBe('notPermitted')
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  expect(await outcomeOf(it.handIn())).toBe('alreadySubmitted')
})

test('a sheet is taken back until a reviewer opens it; then it says who and when', async () => {
  const it = await reviewed()
  const withdraw = async () => {
    const { version } = await it.sheet()
    return it.as('chair').selfAssessment.withdraw({ ...it.change(), expectedVersion: version })
  }
  const { receiptNo } = await it.sheet()
  expect((await it.sheet()).mayWithdraw).toBe(true)
  expect(await outcomeOf(it.as('chair').selfAssessment.withdraw({ ...it.change(), expectedVersion: 1 }))).toBe(
    'staleVersion',
  )
  await withdraw()
  expect(await it.sheet()).toMatchObject({ state: 'open', receiptNo, mayWithdraw: false })
  // What is written while the sheet is open is the branch's own: its reviewers see none of it, and cannot open it.
  await it.write(rules, true, '只写给自己')
  expect(JSON.stringify(await it.as('otherChair').review.get(it.of))).not.toContain('只写给自己')
  expect(await outcomeOf(it.as('otherChair').review.open(it.change()))).toBe('selfAssessmentMissing')
  expect((await it.handIn()).receiptNo).toBe(receiptNo)
  const { openedAt } = await it.as('otherChair').review.open(it.change())
  expect(await it.as('otherChair').review.open(it.change())).toEqual({ openedAt })
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await refusalOf(withdraw())).toMatchObject({
    ...{ code: 'openedByReviewer', detail: { openedAt, reviewer: expect.stringContaining('周禾') } },
  })
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  expect((await it.sheet()).mayWithdraw).toBe(false)
})

test('a note is kept for its author alone', async () => {
  const it = await reviewed()
  const note = { itemId: rules, text: '回头核对原件', doubtful: true, expectedVersion: 0 }
  await it.as('otherChair').review.saveNote({ ...it.change(), ...note })
  expect(await outcomeOf(it.as('otherChair').review.saveNote({ ...it.change(), ...note }))).toBe('staleVersion')
  await it.as('otherChair').review.saveNote({ ...it.change(), ...note, doubtful: false, expectedVersion: 1 })
  const own = await it.as('otherChair').review.get(it.of)
  expect(own.items.find(({ itemId }) => itemId === rules)?.ownNote).toEqual({
    ...{ text: note.text, doubtful: false, version: 2 },
  })
  const of = { districtId: it.of.districtId, assessmentId: it.assessmentId }
  const others = [
    await it.as('townSchoolChair').review.get(it.of),
    await it.sheet(),
    await it.as('officer').selfAssessment.get(it.of),
    await it.as('officer').combination.get(of),
    await it.as('officer').assessment.get(of),
  ]
  for (const seen of others) expect(JSON.stringify(seen)).not.toContain(note.text)
  expect(await outcomeOf(it.as('officer').review.saveNote({ ...it.change(), ...note }))).toBe('notPermitted')
})

test('before the window opens nothing is written or handed in; on its day it is', async () => {
  const it = await reviewed()
  await bench.scratch.owner.query(
    `update assessment_unit set state = 'open', submitted_at = null where assessment_id = $1`,
    [it.assessmentId],
  )
  await bench.scratch.owner.query(`update assessment set self_opens_on = $1 where id = $2`, [it.due, it.assessmentId])
  expect(await it.sheet()).toMatchObject({ opensOn: it.due, lines: expect.arrayContaining([]) })
  expect((await it.sheet()).lines.some(({ open }) => open)).toBe(false)
  const before = await databaseChecksum(bench.scratch.owner)
  expect(await refusalOf(it.write(rules, true, '早了'))).toMatchObject({ code: 'notYetOpen', until: it.due })
  expect(await refusalOf(it.handIn())).toMatchObject({ code: 'notYetOpen', until: it.due })
  expect(await databaseChecksum(bench.scratch.owner)).toBe(before)
  await advanceClock(bench.scratch.owner, '3 days')
  expect(await outcomeOf(it.write(rules, true, '到了'))).toBe('ok')
  expect(await outcomeOf(it.handIn())).toBe('ok')
})

import { plainDate } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { filledDistrict, scratchDb, setClock } from '../../testing/index.ts'
import { inTenant } from '../frame/transactions.ts'
import {
  addItemFiles,
  findOwnPart,
  handIn,
  keepObligations,
  listFileOwners,
  listKeptObligations,
  nextReceipt,
  removeItemFiles,
  saveSelfItem,
} from './index.ts'

test('a line is saved over the version that was seen, new ones only where there is none', async () => {
  await using scratch = await scratchDb()
  const { districtId, assessmentId, schoolId: unitId, personId: savedBy } = await filledDistrict(scratch)
  const save = (itemId: string, seenVersion: number, more: object) =>
    inTenant(scratch.db, districtId, 'write', (tx) =>
      saveSelfItem(tx, { assessmentId, unitId, itemId, savedBy, seenVersion, ...more }),
    )
  const said = (value: boolean) => ({ answer: { value, note: '八项制度' } })
  expect(await save('b1', 0, said(true))).toMatchObject({ version: 1 })
  expect(await save('b1', 0, said(false))).toBeUndefined()
  expect(await save('b1', 1, { contestReason: '漏记一篇' })).toMatchObject({ version: 2 })
  expect(await save('b1', 1, said(false))).toBeUndefined()
  expect(await save('b2', 7, said(true))).toBeUndefined()
  const { rows } = await scratch.owner.query(`select * from self_item where item_id in ('b1', 'b2')`)
  expect(rows).toMatchObject([{ value: true, note: '八项制度', contest_reason: '漏记一篇', version: 2 }])
})

test('the deadline is the end of the due day where the tenant is, extended only to later', async () => {
  await using scratch = await scratchDb()
  const { districtId, assessmentId, schoolId: unitId, personId } = await filledDistrict(scratch)
  const part = () => inTenant(scratch.db, districtId, 'read', (read) => findOwnPart(read, { assessmentId, unitId }))
  // Ids sort by time: a later decision has a greater one.
  const extend = (id: string, dueOn: string) =>
    scratch.owner.query(
      `insert into obligation_adjustment
         (district_id, id, kind, source_id, unit_id, adjustment, due_on, reason, approved_by)
       values ($1, $2, 'selfAssessment', $3, $4, 'extension', $5, '期末', $6)`,
      [districtId, id, assessmentId, unitId, dueOn, personId],
    )
  // Midnight in Shanghai is 16:00 in UTC.
  await setClock(scratch.owner, '2026-12-10T15:59:50Z')
  expect(await part()).toMatchObject({ dueOn: '2026-12-10', beforeDeadline: true })
  await setClock(scratch.owner, '2026-12-10T16:00:00Z')
  expect(await part()).toMatchObject({ dueOn: '2026-12-10', beforeDeadline: false })
  expect((await part())?.closesAt.toISOString()).toBe('2026-12-10T16:00:00.000Z')
  await extend('ffffffff-0000-7000-8000-000000000001', '2026-12-01')
  expect(await part()).toMatchObject({ dueOn: '2026-12-10', beforeDeadline: false })
  await extend('ffffffff-0000-7000-8000-000000000002', '2026-12-11')
  expect(await part()).toMatchObject({ dueOn: '2026-12-11', beforeDeadline: true })
})

test('a sheet is handed in once, at the version that was seen; receipts count up', async () => {
  await using scratch = await scratchDb()
  const { districtId, assessmentId, schoolId: unitId, personId: submittedBy } = await filledDistrict(scratch)
  const inWrite = <T>(work: (tx: Parameters<typeof handIn>[0]) => Promise<T>) =>
    inTenant(scratch.db, districtId, 'write', work)
  const sheet = { assessmentId, unitId, submittedBy, receiptNo: '2026-0001-1' }
  expect(await inWrite((tx) => nextReceipt(tx, { assessmentId }))).toBe(1)
  expect(await inWrite((tx) => handIn(tx, { ...sheet, seenVersion: 2 }))).toBeUndefined()
  expect(await inWrite((tx) => handIn(tx, { ...sheet, seenVersion: 1 }))).toBeInstanceOf(Date)
  expect(await inWrite((tx) => handIn(tx, { ...sheet, seenVersion: 2 }))).toBeUndefined()
  expect(await inWrite((tx) => nextReceipt(tx, { assessmentId }))).toBe(2)
  const told = async () => {
    const { rows } = await scratch.owner.query(
      `select nth, state, due_on, submitted_at is not null as handed from obligation_due order by nth`,
    )
    return rows
  }
  const keep = (state: 'onTime' | 'open') =>
    inWrite((tx) => keepObligations(tx, { assessmentId, unitIds: [unitId], state }))
  const [first] = await told()
  await keep('onTime')
  await keep('onTime')
  const now = { ...first, due_on: plainDate('2026-12-10') }
  expect(await told()).toEqual([first, { ...now, nth: 2, state: 'onTime', handed: true }])
  await scratch.owner.query(
    `update assessment_unit set state = 'open', submitted_at = null, submitted_by = null where unit_id = $1`,
    [unitId],
  )
  await keep('open')
  expect((await told()).slice(1)).toEqual([
    { ...now, nth: 2, state: 'onTime', handed: true },
    { ...now, nth: 3, state: 'open', handed: false },
  ])
  const kept = await inTenant(scratch.db, districtId, 'read', (read) =>
    listKeptObligations(read, { assessmentId, unitId }),
  )
  expect(kept.map(({ state }) => state)).toEqual(['missing', 'onTime', 'open'])
})

test('a file lies beside a line once, and can be taken away and put back; another tenant’s is nobody’s', async () => {
  await using scratch = await scratchDb()
  const { districtId, assessmentId, schoolId: unitId, personId: by, fileId } = await filledDistrict(scratch)
  const other = await filledDistrict(scratch, '芦溪区')
  const of = { assessmentId, unitId, itemId: 'a1', fileIds: [fileId], by }
  const steps = [addItemFiles, addItemFiles, removeItemFiles, removeItemFiles, addItemFiles]
  const done: number[] = []
  for (const step of steps) done.push(await inTenant(scratch.db, districtId, 'write', (tx) => step(tx, of)))
  expect(done).toEqual([1, 0, 1, 0, 1])
  const owners = (fileIds: readonly (typeof fileId)[]) =>
    inTenant(scratch.db, districtId, 'read', (read) => listFileOwners(read, fileIds))
  expect(await owners([fileId, other.fileId])).toEqual([{ fileId, ownerUnitId: unitId }])
})

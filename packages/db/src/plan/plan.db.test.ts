import { type PersonId, plainDate, type PlanId, type UnitId } from '@jianjia/domain/kernel'
import { EMPTY_CONTENT, type PlanContent, type PlanItem } from '@jianjia/domain/plan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  databaseChecksum,
  filledDistrict,
  type FilledDistrict,
  type ScratchDb,
  scratchDb,
} from '../../testing/index.ts'
import { violates } from '../frame/database-errors.ts'
import { newId } from '../frame/new-id.ts'
import { inTenant } from '../frame/transactions.ts'
import * as plans from './index.ts'

const YEAR = { start: plainDate('2026-01-01'), end: plainDate('2026-12-31') }
const ITEM: Omit<PlanItem, 'id' | 'text' | 'months' | 'recurring'> = {
  ...{ weeks: [], part: null, theme: null, owner: null, helpers: [], remit: 'union', paragraphs: [] },
}
const CONTENT: PlanContent = {
  ...EMPTY_CONTENT,
  title: '二〇二六年工作计划',
  period: YEAR,
  items: [
    { ...ITEM, id: 'i2', text: '慰问退休教师', months: [9], recurring: false },
    { ...ITEM, id: 'i1', text: '教工读书会', months: [3, 4], recurring: true },
  ],
  lastItem: 2,
}

let scratch: ScratchDb
let here: FilledDistrict
let there: FilledDistrict

beforeAll(async () => {
  scratch = await scratchDb()
  here = await filledDistrict(scratch)
  there = await filledDistrict(scratch, '苇塘区')
})
afterAll(() => scratch[Symbol.asyncDispose]())

async function insert(unitId: UnitId, title: string): Promise<PlanId> {
  const planId = newId<PlanId>()
  const draft = { ...CONTENT, title }
  const by = { createdBy: here.personId, sourceSeq: 0 }
  await inTenant(scratch.db, here.districtId, 'write', (tx) =>
    plans.insertPlan(tx, { planId, unitId, kind: 'plan', draft, ...by }),
  )
  return planId
}

function handIn(planId: PlanId, more: Partial<plans.HandInPlan> = {}): Promise<boolean> {
  const sheet = { planId, unitId: here.schoolId, number: 1, content: CONTENT, period: YEAR, from: 'draft' } as const
  const proof = { contentHash: 'ab'.repeat(32), receiptNo: 'J-1', sourceSeq: 0, submittedBy: here.personId }
  return inTenant(scratch.db, here.districtId, 'write', (tx) =>
    plans.handInPlan(tx, { ...sheet, ...proof, seenVersion: 1, ...more }),
  )
}

const search = { unitIds: null, draftsOf: [], kind: null, state: null, text: '', offset: 0, limit: 10 } as const

describe('plans', () => {
  it('handed in as they were not seen, or twice for one period, leave nothing behind', async () => {
    const planId = await insert(here.schoolId, '甲')
    const before = await databaseChecksum(scratch.owner)
    expect(await handIn(planId, { seenVersion: 2 })).toBe(false)
    expect(await handIn(planId, { number: 2 })).toBe(false)
    expect(await handIn(planId, { from: 'returned' })).toBe(false)
    expect(await databaseChecksum(scratch.owner)).toBe(before)
    expect(await handIn(planId)).toBe(true)
    const again = await insert(here.schoolId, '又一份')
    const second = await databaseChecksum(scratch.owner)
    const twice = await handIn(again).catch((error: unknown) => error)
    expect(violates(twice, 'plan_once')).toBe(true)
    expect(await databaseChecksum(scratch.owner)).toBe(second)
    expect(await handIn(again, { period: { ...YEAR, end: plainDate('2026-06-30') } })).toBe(true)
  })

  it('that are kept by two at once are kept by the first', async () => {
    const planId = await insert(here.schoolId, '乙')
    const draft = { planId, draft: { ...CONTENT, title: '乙二' }, sourceSeq: 0, savedBy: here.personId, seenVersion: 1 }
    const save = () => inTenant(scratch.db, here.districtId, 'write', (tx) => plans.saveDraft(tx, draft))
    const [one, other] = await Promise.all([save(), save()])
    expect([one, other].filter((saved) => saved !== undefined)).toMatchObject([{ version: 2 }])
  })

  it('give an item or the whole back once for each version', async () => {
    const planId = await insert(here.otherSchoolId, '丙')
    expect(await handIn(planId, { unitId: here.otherSchoolId })).toBe(true)
    const giveBack = (itemId: string | null) =>
      inTenant(scratch.db, here.districtId, 'write', (tx) =>
        plans.insertReturns(tx, {
          ...{ planId, number: 1, returnedBy: here.personId },
          items: [{ itemId, reason: '缺责任人' }],
        }),
      )
    for (const itemId of ['i1', null]) {
      await giveBack(itemId)
      const twice = await giveBack(itemId).catch((error: unknown) => error)
      expect(violates(twice, 'plan_item_return_once')).toBe(true)
    }
    await expect(giveBack('i9')).rejects.toThrow()
    const listed = await inTenant(scratch.db, here.districtId, 'read', (read) => plans.listReturns(read, planId))
    expect(listed.map(({ itemId }) => itemId)).toEqual(['i1', null])
  })

  it('are listed drafts first and then the latest, counted up to a limit; drafts only to those who write them', async () => {
    await scratch.owner.query(`update plan set saved_at = saved_at + interval '1 day' where title = '乙二'`)
    await insert(here.schoolId, '不要了')
    await scratch.owner.query(`update plan set state = 'discarded' where title = '不要了'`)
    const list = (more: object) =>
      inTenant(scratch.db, here.districtId, 'read', (read) => plans.listPlans(read, { ...search, ...more }))
    const mine = await list({ draftsOf: [here.schoolId], unitIds: [here.schoolId, here.otherSchoolId] })
    const shown = mine.plans.map(({ title, state, items }) => [title, state, items])
    expect(shown.slice(0, 2)).toEqual([
      ['乙二', 'draft', 0],
      ['', 'draft', 0],
    ])
    expect(shown.slice(2).every(([, state, items]) => state === 'submitted' && items === 2)).toBe(true)
    expect(mine.total).toBe(shown.length)
    expect((await list({})).plans.every(({ state }) => state !== 'draft')).toBe(true)
    expect((await list({ text: '乙' })).total).toBe(0)
    // A year: what was handed in for it, drafts by the days in their words, and drafts without a period.
    const titles = async (year: number) => {
      const found = await list({ draftsOf: [here.schoolId], unitIds: [here.schoolId, here.otherSchoolId], year })
      return found.plans.map(({ title, state }) => `${state} ${title}`)
    }
    expect((await titles(2026)).length).toBe(shown.length)
    expect(await titles(2027)).toEqual(['draft '])
    const person = [here.districtId, here.schoolId, here.personId]
    await scratch.owner.query(
      `insert into plan (district_id, id, unit_id, kind, state, created_by, saved_by)
       select $1, gen_random_uuid(), $2, 'plan', 'draft', $3, $3 from generate_series(1, $4)`,
      [...person, plans.PLAN_COUNT_LIMIT + 5],
    )
    expect((await list({ draftsOf: [here.schoolId] })).total).toBe(plans.PLAN_COUNT_LIMIT + 1)
  })

  it('of another tenant are neither found, nor listed, nor told of, whatever id is asked for', async () => {
    const { rows } = await scratch.owner.query('select id from plan where district_id = $1', [there.districtId])
    const planId: PlanId = rows[0].id
    const days = { unitId: there.schoolId, from: YEAR.start, to: YEAR.end }
    const of = { unitIds: [there.schoolId], from: YEAR.start, to: YEAR.end }
    const seen = await inTenant(scratch.db, here.districtId, 'read', async (read) => [
      await plans.findPlan(read, planId),
      await plans.findSource(read, { planId, seq: 1 }),
      await plans.findVersion(read, { planId, number: 1 }),
      await plans.findPlanOfDays(read, { unitId: there.schoolId, period: null }),
      await plans.findHandedInOn(read, planId),
      (await plans.listPlans(read, { ...search, unitIds: [there.schoolId], draftsOf: [there.schoolId] })).total,
      await plans.countSources(read, planId),
      ...(await plans.listVersions(read, planId)),
      ...(await plans.listReturns(read, planId)),
      ...(await plans.listProgress(read, [planId])),
      ...(await plans.listTickingRecords(read, days)),
      ...(await plans.listCitedEntries(read, [there.entryId])),
      ...(await plans.listPlansBetween(read, of)),
      ...(await plans.listRunningPlans(read, of)),
    ])
    expect(seen).toEqual([undefined, undefined, undefined, undefined, undefined, 0, 0])
    const foreign = { planId, unitId: here.schoolId, act: 'done', itemId: 'i1', windowStart: YEAR.start } as const
    const empty = {
      day: null,
      toMonth: null,
      reason: null,
      entryId: null,
      recordedBy: here.personId satisfies PersonId,
    }
    const write = inTenant(scratch.db, here.districtId, 'write', (tx) =>
      plans.insertProgress(tx, { ...foreign, ...empty }),
    )
    await expect(write).rejects.toMatchObject({ code: '23503' })
  })

  it('keep their items in the order of the document, with the days of their months', async () => {
    const { rows } = await scratch.owner.query(
      `select i.item_id, i.position, i.first_day::text, i.last_day::text from plan_item i join plan p on p.id = i.plan_id
       where p.title = $1 and p.unit_id = $2 order by i.position`,
      [CONTENT.title, here.otherSchoolId],
    )
    expect(rows).toEqual([
      { item_id: 'i2', position: 1, first_day: '2026-09-01', last_day: '2026-09-30' },
      { item_id: 'i1', position: 2, first_day: '2026-03-01', last_day: '2026-04-30' },
    ])
  })
})

import {
  type ApiBench,
  apiBench,
  benchContent,
  newKey,
  outcomeOf,
  seedPlan,
  seedReport,
  seedRound,
} from '@jianjia/api/testing'
import { addedRows, advanceClock, databaseChecksum, rowCounts, setClock } from '@jianjia/db/testing'
import { addDays, plainDate } from '@jianjia/domain/kernel'
import { schoolYear } from '@jianjia/domain/period'
import { expect, test } from 'vitest'
import { sendDueReminders } from './send-due-reminders.ts'

test('a week before, the day before and every third day late, each unit once, however often and by however many it runs', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { roundId, draft, today } = await seedRound(bench, tenant, { dueIn: 8 })
  const officer = bench.callerFor(people.officer)
  const about = { districtId, roundId }
  const nextDay = () => advanceClock(scratch.owner, '1 day')
  const round = async () => (await officer.obligation.round(about)).reminders

  expect(await run(bench)).toBe(0)
  expect(await round()).toMatchObject({ sent: [], next: { day: addDays(today, 1), units: 3, nobody: [] } })
  await nextDay()
  const before = await rowCounts(scratch.owner)
  const notices = await Promise.all([run(bench), run(bench), run(bench), run(bench)])
  expect(notices.filter((count) => count > 0)).toEqual([3])
  expect(await run(bench)).toBe(0)
  expect(addedRows(before, await rowCounts(scratch.owner))).toEqual({ notice: 3, reminder_run: 1 })
  expect(await round()).toMatchObject({
    sent: [{ day: addDays(today, 1), by: null, units: 3, people: 3 }],
    next: { day: addDays(today, 7), units: 3 },
  })

  // One hands in, one gets five days more, and a person reminds the third before anything runs on the day before.
  await seedReport(bench, tenant, { unitId: units.townSchool.unitId, draft, on: addDays(today, 1) })
  const extended = { ...about, unitIds: [units.otherSchool.unitId], dueOn: addDays(draft.dueOn, 5), reason: '校舍维修' }
  await officer.obligation.extend({ ...extended, key: newKey() })
  await advanceClock(scratch.owner, '5 days')
  expect(await run(bench)).toBe(1)
  await nextDay()
  const byHand = { ...about, state: 'open' as const, unitIds: [units.school.unitId] }
  expect((await officer.obligation.remind({ ...byHand, key: newKey() })).notices).toBe(1)
  expect(await run(bench)).toBe(0)
  const { notices: told, remindsOn } = await officer.obligation.unit({ ...about, unitId: units.school.unitId })
  expect(told.map(({ day, by }) => [day, by === null])).toEqual([
    [addDays(today, 7), false],
    [addDays(today, 1), true],
  ])
  expect(remindsOn).toBe(addDays(draft.dueOn, 3))

  await advanceClock(scratch.owner, '4 days')
  expect(await run(bench)).toBe(1)
  expect((await officer.obligation.matrix({ districtId })).rounds[0]?.remindsOn).toBe(addDays(today, 12))
  await officer.obligation.waive({ ...about, unitIds: [units.school.unitId], reason: '新建校', key: newKey() })
  await advanceClock(scratch.owner, '20 days')
  expect(await run(bench)).toBe(1)
  const { notices: chairs } = await bench.callerFor(people.chair).notice.list({ districtId })
  expect(chairs.map(({ sentBy }) => sentBy === null)).toEqual([true, false, true])
  expect(chairs[0]).toMatchObject({ roundId, askedBy: units.district.name, detail: { report: 'plan', daysLate: 3 } })
})

test('an officer switches it off and on; a round that has ended is not changed; the other tenant is never touched', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, scratch } = bench
  const { districtId, people, units } = tenant
  const { roundId, today } = await seedRound(bench, tenant, { dueIn: 1 })
  await seedRound(bench, otherTenant, { dueIn: 1 })
  const officer = bench.callerFor(people.officer)
  const set = (steps: { daysBefore: number[]; everyDaysLate: number | null }, expectedVersion: number) =>
    officer.obligation.setReminders({ districtId, roundId, steps, expectedVersion, key: newKey() })

  await set({ daysBefore: [], everyDaysLate: null }, 1)
  expect(await run(bench)).toBe(0)
  expect((await officer.obligation.round({ districtId, roundId })).reminders.next).toBeNull()
  await set({ daysBefore: [1], everyDaysLate: null }, 2)
  // Whoever was told for one of the units today: the unit is not told again through its chair.
  await scratch.owner.query(
    `insert into notice (district_id, id, person_id, unit_id, kind, subject_id, of_day)
     values ($1, gen_random_uuid(), $2, $3, 'obligationReminder', $4, $5)`,
    [districtId, people.officer.personId, units.townSchool.unitId, roundId, today],
  )
  expect(await run(bench)).toBe(2)
  const { rows } = await scratch.owner.query('select distinct district_id from notice')
  expect(rows).toEqual([{ district_id: districtId }])

  await officer.obligation.cancel({ districtId, roundId, reason: '布置错了', expectedVersion: 3, key: newKey() })
  const before = await databaseChecksum(scratch.owner)
  expect(await outcomeOf(set({ daysBefore: [7], everyDaysLate: 3 }, 4))).toBe('stateMoved')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  await advanceClock(scratch.owner, '1 day')
  expect(await run(bench)).toBe(0)
})

test('at the beginning of a month each chair is told what the plan promises for it and what is late, once', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, people, units } = tenant
  await setClock(scratch.owner, '2026-10-30T02:00:00Z')
  const { start, end } = schoolYear(2026)
  const period = { start, end }
  const content = benchContent(period)
  const months = [[11], [10]]
  const items = content.items.map((item, at) => ({ ...item, months: months[at] ?? [] }))
  const { planId } = await seedPlan(bench, tenant, {
    ...{ unit: 'school', state: 'accepted', content: { ...content, items }, period },
  })
  await seedPlan(bench, tenant, { unit: 'otherSchool', state: 'closed', content: { ...content, items }, period })
  expect(await run(bench)).toBe(0)
  // The first of November is a Sunday; nothing ran on Monday.
  await setClock(scratch.owner, '2026-11-01T02:00:00Z')
  expect(await run(bench)).toBe(0)
  await setClock(scratch.owner, '2026-11-03T02:00:00Z')
  const together = await Promise.all([run(bench), run(bench)])
  expect(together.filter((count) => count > 0)).toEqual([1])
  await setClock(scratch.owner, '2026-11-04T02:00:00Z')
  expect(await run(bench)).toBe(0)
  const chair = bench.callerFor(people.chair)
  const { notices, unread } = await chair.notice.list({ districtId })
  expect(unread).toBe(1)
  expect(notices).toMatchObject([
    {
      ...{ kind: 'planMonth', planId, unitName: units.school.name, sentBy: null, read: false },
      detail: {
        ...{ month: plainDate('2026-11-01'), promised: 1, late: 1 },
        items: [
          { text: '报送工会信息两篇', dueOn: '2026-10-31', late: true },
          { text: '慰问一线教职工', dueOn: '2026-11-30', late: false },
        ],
      },
    },
  ])
  await setClock(scratch.owner, '2026-12-08T02:00:00Z')
  expect((await chair.notice.list({ districtId })).unread).toBe(0)
})

/** How many were told. */
async function run({ db, tenant }: ApiBench): Promise<number> {
  return (await sendDueReminders(db, tenant.districtId)).notices
}

import { apiBench, newKey, outcomeOf, seedReport, seedRound } from '@jianjia/api/testing'
import { addedRows, advanceClock, databaseChecksum, rowCounts } from '@jianjia/db/testing'
import { expect, test } from 'vitest'

test('the late are told once a day: preview, sending, their notice, and reading it', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { roundId, draft, today } = await seedRound(bench, tenant, { dueIn: 1 })
  await seedReport(bench, tenant, { unitId: units.townSchool.unitId, draft, on: today })
  await advanceClock(scratch.owner, '3 days')
  const officer = bench.callerFor(people.officer)
  const about = { districtId, roundId, state: 'missing' as const, unitIds: [] }

  const preview = await officer.obligation.previewReminder(about)
  expect(preview.units.map(({ name, people: told, daysLate }) => [name, told.length, daysLate])).toEqual([
    [units.school.name, 1, 2],
    [units.otherSchool.name, 1, 2],
  ])
  const before = await rowCounts(scratch.owner)
  expect(await officer.obligation.remind({ ...about, unitIds: [units.school.unitId], key: newKey() })).toEqual({
    ...{ units: 1, notices: 1 },
  })
  expect(addedRows(before, await rowCounts(scratch.owner))).toEqual({ notice: 1, idempotency: 1, audit_log: 1 })
  expect((await officer.obligation.previewReminder(about)).notices).toBe(1)
  expect(await officer.obligation.remind({ ...about, key: newKey() })).toEqual({ units: 1, notices: 1 })
  expect(await officer.obligation.remind({ ...about, key: newKey() })).toEqual({ units: 0, notices: 0 })

  const chair = bench.callerFor(people.chair)
  const { notices, unread } = await chair.notice.list({ districtId })
  expect([unread, notices]).toMatchObject([
    1,
    [{ unitName: units.school.name, detail: { report: 'plan', period: draft.periodLabel, daysLate: 2 }, read: false }],
  ])
  const noticeIds = notices.map(({ noticeId }) => noticeId)
  const stranger = bench.callerFor(people.otherChair)
  expect(await stranger.notice.read({ districtId, noticeIds, key: newKey() })).toEqual({ read: 0 })
  expect(await chair.notice.read({ districtId, noticeIds, key: newKey() })).toEqual({ read: 1 })
  expect(await chair.notice.read({ districtId, noticeIds, key: newKey() })).toEqual({ read: 0 })
  expect(await chair.notice.list({ districtId })).toMatchObject({ unread: 0, notices: [{ read: true }] })
  expect((await officer.obligation.unit({ districtId, roundId, unitId: units.school.unitId })).notices).toMatchObject([
    { read: true },
  ])

  await advanceClock(scratch.owner, '1 day')
  expect(await officer.obligation.remind({ ...about, key: newKey() })).toEqual({ units: 2, notices: 2 })
})

test('those who still have time are told on request; a round that has ended reminds nobody', async () => {
  await using bench = await apiBench()
  const { tenant, scratch } = bench
  const { districtId, people } = tenant
  const { roundId } = await seedRound(bench, tenant)
  const officer = bench.callerFor(people.officer)
  const about = { districtId, roundId, unitIds: [] }
  expect((await officer.obligation.previewReminder({ ...about, state: 'missing' })).units).toEqual([])
  expect((await officer.obligation.previewReminder({ ...about, state: 'open' })).units).toHaveLength(3)
  await officer.obligation.cancel({ districtId, roundId, reason: '布置错了', expectedVersion: 1, key: newKey() })
  const before = await databaseChecksum(scratch.owner)
  expect(await outcomeOf(officer.obligation.remind({ ...about, state: 'open', key: newKey() }))).toBe('stateMoved')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
})

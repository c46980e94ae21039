import { apiBench, newKey, outcomeOf, seedPlan } from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { tellOpenEvents } from '@jianjia/db/notice'
import { databaseChecksum, rowCounts } from '@jianjia/db/testing'
import type { NoticeId } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { tellEvents, TO_ROLES } from './tell-events.ts'

test('what has happened is told once, however often it is tried and whatever is cut off; never to whoever did it', async () => {
  await using bench = await apiBench()
  const { tenant, otherTenant, db, scratch } = bench
  const { districtId, people, units } = tenant
  const officer = bench.callerFor(people.officer)
  const { planId, version } = await seedPlan(bench, tenant, { unit: 'school', state: 'submitted' })
  const returned = { districtId, planId, expectedVersion: version, items: [{ itemId: null, reason: '缺日期' }] }
  expect(await outcomeOf(officer.plan.returnItems({ ...returned, expectedVersion: 99, key: newKey() }))).not.toBe('ok')
  const count = async (table: 'notice' | 'notice_event') => (await rowCounts(scratch.owner))[table] ?? 0
  expect(await count('notice_event')).toBe(0)
  const key = newKey()
  await officer.plan.returnItems({ ...returned, key })
  await officer.plan.returnItems({ ...returned, key })
  expect([await count('notice_event'), await count('notice')]).toEqual([1, 0])

  // Cut off after the words and before the end: nothing was told, and it is told afterwards.
  const cut = inTenant(db, districtId, 'write', async (tx) => {
    const { today } = await readClock(tx)
    expect(await tellOpenEvents(tx, { today, toRoles: TO_ROLES })).toEqual({ events: 1, notices: 1 })
    throw new Error('killed')
  })
  await expect(cut).rejects.toThrow('killed')
  expect(await count('notice')).toBe(0)
  const together = await Promise.all(Array.from({ length: 6 }, () => tellEvents(db, districtId)))
  expect(together.reduce((sum, { notices }) => sum + notices, 0)).toBe(1)
  expect((await tellEvents(db, districtId)).notices).toBe(0)
  expect((await tellEvents(db, otherTenant.districtId)).notices).toBe(0)

  const chair = bench.callerFor(people.chair)
  const list = await chair.notice.list({ districtId })
  expect(list).toMatchObject({ unread: 1 })
  expect(list.notices).toMatchObject([
    {
      ...{ kind: 'planReturned', unitId: units.school.unitId, subjectId: planId, read: false },
      detail: { reason: '缺日期', dueOn: null },
    },
  ])
  for (const name of ['officer', 'otherChair', 'committeeMember'] as const)
    expect((await bench.callerFor(people[name]).notice.list({ districtId })).notices).toEqual([])
})

test('a kind is silenced and heard again, a duty never; all are read at once, and only one’s own', async () => {
  await using bench = await apiBench()
  const { tenant, db, scratch } = bench
  const { districtId, people } = tenant
  const officer = bench.callerFor(people.officer)
  const chair = bench.callerFor(people.chair)
  const accept = async () => {
    const { planId, version } = await seedPlan(bench, tenant, { unit: 'school', state: 'submitted' })
    await officer.plan.accept({ districtId, planId, expectedVersion: version, key: newKey() })
    return (await tellEvents(db, districtId)).notices
  }
  const mute = (kind: 'planAccepted' | 'planReturned', muted: boolean) =>
    chair.notice.mute({ districtId, kind, muted, key: newKey() })
  expect(await accept()).toBe(1)
  await mute('planAccepted', true)
  await mute('planAccepted', true)
  expect((await chair.notice.muted({ districtId })).kinds).toContainEqual({ kind: 'planAccepted', muted: true })
  expect(await accept()).toBe(0)
  await mute('planAccepted', false)
  expect(await accept()).toBe(1)
  const before = await databaseChecksum(scratch.owner)
  expect(await outcomeOf(mute('planReturned', true))).toBe('malformed')
  expect(await databaseChecksum(scratch.owner)).toBe(before)

  expect((await chair.notice.list({ districtId })).unread).toBe(2)
  const { read } = await bench.callerFor(people.otherChair).notice.readAll({ districtId, key: newKey() })
  expect(read).toBe(0)
  const noticeIds = (await chair.notice.list({ districtId })).notices.map(({ noticeId }): NoticeId => noticeId)
  expect((await officer.notice.read({ districtId, noticeIds, key: newKey() })).read).toBe(0)
  expect((await chair.notice.readAll({ districtId, key: newKey() })).read).toBe(2)
  expect((await chair.notice.list({ districtId })).unread).toBe(0)
})

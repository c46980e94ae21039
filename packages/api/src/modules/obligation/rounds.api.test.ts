import { benchInJune, draftOf, newKey, outcomeOf, refusalOf, seedReport, seedRound } from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { advanceClock, databaseChecksum } from '@jianjia/db/testing'
import { addDays } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'

test('a round is set once for a period, with days that follow each other, and with somebody who owes it', async () => {
  await using bench = await benchInJune()
  const { tenant, scratch } = bench
  const { districtId, people } = tenant
  const { today } = await inTenant(bench.db, districtId, 'read', readClock)
  const officer = bench.callerFor(people.officer)
  const draft = draftOf(today)
  const set = (more: object) => officer.obligation.setRound({ districtId, ...draft, ...more, key: newKey() })
  expect(await set({})).toMatchObject({ expected: 3 })
  expect(await set({ kind: 'yearSummary', unitKinds: ['branch', 'generalBranch'] })).toMatchObject({ expected: 4 })

  const before = await databaseChecksum(scratch.owner)
  const twice = await refusalOf(set({ periodLabel: '又一次', unitKinds: ['generalBranch', 'branch'] }))
  expect(twice).toMatchObject({ code: 'roundExists', detail: { count: 3, period: draft.periodLabel } })
  const other = { periodStart: addDays(draft.periodStart, 1) }
  expect(await refusalOf(set({ ...other, dueOn: addDays(today, -1), opensOn: addDays(today, -9) }))).toMatchObject({
    ...{ code: 'datesOutOfOrder', path: ['dueOn'] },
  })
  expect(await refusalOf(set({ ...other, opensOn: addDays(draft.dueOn, 1) }))).toMatchObject({ path: ['dueOn'] })
  expect(await refusalOf(set({ ...other, periodEnd: addDays(draft.periodStart, -1) }))).toMatchObject({
    ...{ code: 'datesOutOfOrder', path: ['periodEnd'] },
  })
  expect(await outcomeOf(set({ ...other, stages: ['vocational'] }))).toBe('cohortEmpty')
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  // The days of its own group owe nobody anything twice.
  expect(await set({ unitKinds: ['group'] })).toMatchObject({ expected: 6 })
})

test('a cancelled round counts nowhere, and the same can be asked for again', async () => {
  await using bench = await benchInJune()
  const { tenant } = bench
  const { districtId, people } = tenant
  const { roundId, draft } = await seedRound(bench, tenant)
  const officer = bench.callerFor(people.officer)
  const cancel = { districtId, roundId, reason: '时段填错了', expectedVersion: 1 }
  expect(await officer.obligation.cancel({ ...cancel, key: newKey() })).toEqual({ roundId, version: 2 })
  expect((await officer.obligation.matrix({ districtId })).rounds).toEqual([])
  expect(await outcomeOf(officer.obligation.cancel({ ...cancel, expectedVersion: 2, key: newKey() }))).toBe(
    'stateMoved',
  )
  expect(await officer.obligation.round({ districtId, roundId })).toMatchObject({
    ...{ state: 'cancelled', endedReason: '时段填错了' },
  })
  expect(await officer.obligation.setRound({ districtId, ...draft, key: newKey() })).toMatchObject({ expected: 3 })
})

test('a round is closed when nobody has time any more, and what comes later does not count', async () => {
  await using bench = await benchInJune()
  const { tenant, scratch } = bench
  const { districtId, people, units } = tenant
  const { roundId, draft, today } = await seedRound(bench, tenant, { dueIn: 2 })
  const officer = bench.callerFor(people.officer)
  const close = () =>
    officer.obligation.close({ districtId, roundId, reason: '已收齐', expectedVersion: 1, key: newKey() })
  const dueOn = addDays(draft.dueOn, 2)
  const extension = { districtId, roundId, unitIds: [units.school.unitId], dueOn, reason: '停电两天' }
  await officer.obligation.extend({ ...extension, key: newKey() })

  const before = await databaseChecksum(scratch.owner)
  expect(await refusalOf(close())).toMatchObject({ code: 'roundStillRuns', until: dueOn })
  expect(await databaseChecksum(scratch.owner)).toBe(before)
  await advanceClock(scratch.owner, '4 days')
  expect(await outcomeOf(close())).toBe('roundStillRuns')
  await advanceClock(scratch.owner, '1 day')
  expect(await close()).toEqual({ roundId, version: 2 })

  await advanceClock(scratch.owner, '2 days')
  await seedReport(bench, tenant, { unitId: units.school.unitId, draft, on: addDays(today, 6) })
  const { total } = await officer.obligation.matrix({ districtId })
  expect(total).toEqual({ expected: 3, onTime: 0, late: 0, waived: 0, missing: 3, open: 0 })
})

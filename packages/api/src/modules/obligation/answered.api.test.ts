import { benchInJune, newKey, seedPlan, seedRound } from '@jianjia/api/testing'
import { advanceClock } from '@jianjia/db/testing'
import { expect, test } from 'vitest'

test('handing in the plan answers what was asked; returned and handed in again it stays in time; another period answers nothing', async () => {
  await using bench = await benchInJune()
  const { tenant, scratch } = bench
  const { districtId, units, people } = tenant
  const { roundId, draft } = await seedRound(bench, tenant, { dueIn: 2 })
  const period = { start: draft.periodStart, end: draft.periodEnd }
  const written = await seedPlan(bench, tenant, { unit: 'school', period })
  await seedPlan(bench, tenant, { unit: 'otherSchool', state: 'submitted' })
  const chair = bench.callerFor(people.chair)
  const officer = bench.callerFor(people.officer)
  const stands = async () => officer.obligation.unit({ districtId, roundId, unitId: units.school.unitId })
  expect(await stands()).toMatchObject({ state: 'open', planId: null })

  const { planId, version } = written
  await chair.plan.submit({ districtId, planId, expectedVersion: version, key: newKey() })
  expect(await stands()).toMatchObject({ state: 'onTime', planId, daysLate: 0 })
  // Who reads the numbers and no documents is led to none.
  const numbers = bench.callerFor(people.administrator).obligation
  const counted = await numbers.unit({ districtId, roundId, unitId: units.school.unitId })
  expect(counted).toMatchObject({ state: 'onTime', planId: null })
  await advanceClock(scratch.owner, '9 days')
  const { version: expectedVersion } = await officer.plan.get({ districtId, planId })
  const items = [{ itemId: 'i1', reason: '请写明责任人' }]
  await officer.plan.returnItems({ districtId, planId, items, expectedVersion, key: newKey() })
  expect(await stands()).toMatchObject({ state: 'onTime', planId })
  expect((await officer.obligation.matrix({ districtId })).total).toEqual({
    ...{ expected: 3, onTime: 1, late: 0, waived: 0, missing: 2, open: 0 },
  })
})

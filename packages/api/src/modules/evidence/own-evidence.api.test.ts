import { apiBench, outcomeOf, seedFile } from '@jianjia/api/testing'
import { expect, test } from 'vitest'

test('a school chooses among its own files and those of its groups, and sees nobody else’s', async () => {
  await using bench = await apiBench()
  const { tenant } = bench
  const { districtId, units, people } = tenant
  const own = await seedFile(bench, tenant, { unit: 'school', by: 'chair' })
  const ofGroup = await seedFile(bench, tenant, { unit: 'schoolSubgroup', by: 'groupLeader' })
  await seedFile(bench, tenant, { unit: 'otherSchool', by: 'otherChair' })
  const mine = (person: keyof typeof people, unit: keyof typeof units) =>
    bench.callerFor(people[person]).evidence.mine({ districtId, unitId: units[unit].unitId })
  expect((await mine('chair', 'school')).files.map((file) => file.fileId).toSorted()).toEqual([own, ofGroup].toSorted())
  expect((await mine('chair', 'school')).files[0]).toMatchObject({ usedIn: 0, size: 2048 })
  expect(await outcomeOf(mine('chair', 'otherSchool'))).toBe('notFoundOrNoAccess')
})

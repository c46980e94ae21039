import { apiBench } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'
import type { PersonId } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { seedMembers } from '../../../testing/bench-members.ts'

test('everybody of a group, however many there are, and nobody of the next group', async () => {
  await using bench = await apiBench()
  const { districtId, units, people } = bench.tenant
  const member = (name: string, unit: 'schoolGroup' | 'schoolSecondGroup') => ({
    personId: newId<PersonId>(),
    name,
    unit,
  })
  const ours = Array.from({ length: 60 }, (_, at) => member(`会员${at}`, 'schoolGroup'))
  await seedMembers(bench, bench.tenant, [...ours, member('别组', 'schoolSecondGroup')])
  const found = await bench
    .callerFor(people.groupLeader)
    .roster.search({ districtId, unitId: units.schoolGroup.unitId, words: '', everybodyHere: true })
  const ids = new Set(found.members.map(({ personId }) => personId))
  expect(ids).toEqual(new Set(ours.map(({ personId }) => personId)))
})

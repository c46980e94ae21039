import { apiBench, type ApiBench } from '@jianjia/api/testing'
import { newId } from '@jianjia/db'
import { expect, test } from 'vitest'

interface Seeded {
  readonly name: string
  readonly unit: keyof ApiBench['tenant']['units']
  readonly from?: string
  readonly to?: string | null
}

async function seed(bench: ApiBench, { name, unit, from = '2024-09-01', to = null }: Seeded): Promise<string> {
  const id = newId<string>()
  const { districtId, units } = bench.tenant
  const { owner } = bench.scratch
  await owner.query(
    `insert into person (district_id, id, name, pinyin, initials) values ($1, $2, $3, $4, left($4, 2))`,
    [districtId, id, name, name === '钱文' ? 'qianwen' : 'sunliang'],
  )
  await owner.query(
    `insert into membership (district_id, id, person_id, unit_id, valid_from, valid_to)
     values ($1, gen_random_uuid(), $2, $3, $4, $5)`,
    [districtId, id, units[unit].unitId, from, to],
  )
  return id
}

test('whoever records finds the members of the branch of that day by name, pinyin and initials', async () => {
  await using bench = await apiBench()
  const { districtId, units, people } = bench.tenant
  const inGroup = await seed(bench, { name: '钱文', unit: 'schoolSubgroup' })
  const ofSchool = await seed(bench, { name: '孙亮', unit: 'school', to: '2025-08-31' })
  await seed(bench, { name: '钱文', unit: 'otherSchool' })
  const unitId = units.schoolGroup.unitId
  const found = async (words: string, more: object = {}) => {
    const caller = bench.callerFor(people.groupLeader)
    const { members } = await caller.roster.search({ districtId, unitId, words, ...more })
    return members.map(({ personId }) => personId)
  }
  expect(await found('')).toEqual([inGroup])
  expect(await found('钱')).toEqual([inGroup])
  expect(await found('QianW')).toEqual([inGroup])
  expect(await found('qi')).toEqual([inGroup])
  expect(await found('孙')).toEqual([])
  expect(await found('孙', { day: '2025-08-31' })).toEqual([ofSchool])
  expect(await found('', { personIds: [ofSchool] })).toEqual([ofSchool])
  const chair = bench.callerFor(people.chair)
  const { members } = await chair.roster.search({ districtId, unitId: units.school.unitId, words: '' })
  expect(members).toMatchObject([{ name: '钱文', unitName: '第一中学数学组高一', retired: false }])
})

import { type ApiBench, apiBench, type BenchPerson, newKey, outcomeOf } from '@jianjia/api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

const districtId = () => bench.tenant.districtId
const change = () => ({ districtId: districtId(), key: newKey() })
const viewOf = (person: BenchPerson) => bench.callerFor(person).view
const page = '/plans'

async function namesFor(person: BenchPerson): Promise<readonly string[]> {
  const { views } = await viewOf(person).list({ districtId: districtId(), page })
  return views.map(({ name, search, shared, mine }) => [name, search, shared, mine].join(' '))
}

test('a view is mine until I give it to everybody; another name, another address and its end are told to all', async () => {
  const { officer, chair } = bench.tenant.people
  await viewOf(officer).save({ ...change(), page, name: '未交', search: '?state=returned' })
  await viewOf(chair).save({ ...change(), page, name: '未交', search: '' })
  expect(await namesFor(officer)).toEqual(['未交 ?state=returned false true'])
  await viewOf(officer).share({ ...change(), page, name: '未交', shared: true })
  expect((await namesFor(chair)).toSorted()).toEqual(['未交  false true', '未交 ?state=returned true false'])
  const other = bench.otherTenant
  const seen = await viewOf(other.people.officer).list({ districtId: other.districtId, page })
  expect(seen).toEqual({ views: [] })

  await viewOf(officer).save({ ...change(), page, name: '退回的', formerName: '未交', search: '?state=returned&q=a' })
  expect(await namesFor(officer)).toEqual(['退回的 ?state=returned&q=a false true'])
  expect(await namesFor(chair)).toEqual(['未交  false true'])
  expect(await viewOf(officer).remove({ ...change(), page, name: '未交' })).toEqual({ removed: false, binned: null })
  expect(await viewOf(officer).remove({ ...change(), page, name: '退回的' })).toMatchObject({ removed: true })
  expect(await namesFor(officer)).toEqual([])
})

test('nobody gives away, renames or ends what is not theirs; a chair gives nothing to the district', async () => {
  const { officer, administrator, chair } = bench.tenant.people
  const view = { page, name: '我的' }
  await viewOf(officer).save({ ...change(), ...view, search: '?q=x' })
  expect(await outcomeOf(viewOf(chair).share({ ...change(), ...view, shared: true }))).toBe('notPermitted')
  expect(await viewOf(administrator).share({ ...change(), ...view, shared: true })).toEqual({ shared: false })
  expect(await viewOf(chair).remove({ ...change(), ...view })).toEqual({ removed: false, binned: null })
  expect(await namesFor(officer)).toEqual(['我的 ?q=x false true'])
})

test('an address leads to the page itself and nowhere else', async () => {
  const { officer } = bench.tenant.people
  const tried = ['//evil.example', '/plans?x', 'https://a.b', '/a b', '/计划', '/plans#x']
  for (const wrong of tried)
    expect(await outcomeOf(viewOf(officer).save({ ...change(), page: wrong, name: 'a', search: '' }))).toBe('malformed')
  for (const search of ['javascript:alert(1)', '//a', '?a#b', '?a b'])
    expect(await outcomeOf(viewOf(officer).save({ ...change(), page, name: 'a', search }))).toBe('malformed')
})

test('how I arrange a list is kept for me alone, and an empty layout is the list as it came', async () => {
  const { officer, chair } = bench.tenant.people
  const layout = { order: ['unit', 'title'], hidden: ['kind'], widths: { title: 320 }, dense: true }
  await viewOf(officer).setLayout({ ...change(), list: 'plan.list', layout })
  expect(await viewOf(officer).layouts({ districtId: districtId() })).toEqual({
    layouts: [{ list: 'plan.list', layout }],
  })
  expect(await viewOf(chair).layouts({ districtId: districtId() })).toEqual({ layouts: [] })
  await viewOf(officer).setLayout({ ...change(), list: 'plan.list', layout: {} })
  expect(await viewOf(officer).layouts({ districtId: districtId() })).toEqual({
    layouts: [{ list: 'plan.list', layout: {} }],
  })
})

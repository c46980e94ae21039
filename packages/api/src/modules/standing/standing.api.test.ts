import { type ApiBench, apiBench, benchScheme, newKey, outcomeOf, seedAssessment } from '@jianjia/api/testing'
import { setClock } from '@jianjia/db/testing'
import type { EntryDraft } from '@jianjia/domain/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BenchPersonName } from '../../../testing/bench-tenant.ts'

let bench: ApiBench
let assessmentId: Awaited<ReturnType<typeof seedAssessment>>['assessmentId']
beforeAll(async () => {
  bench = await apiBench()
  await setClock(bench.scratch.owner, '2026-11-21T02:00:00Z')
  const levels = [
    { name: '合格', min: '4' },
    { name: '先进', min: '9' },
  ]
  const scheme = { levels, items: benchScheme().items }
  assessmentId = (await seedAssessment(bench, bench.tenant, { units: ['school', 'otherSchool'], scheme })).assessmentId
})
afterAll(() => bench[Symbol.asyncDispose]())

const as = (name: BenchPersonName) => bench.callerFor(bench.tenant.people[name])
const about = () => ({ districtId: bench.tenant.districtId, assessmentId })
const school = () => bench.tenant.units.school.unitId
const get = (name: BenchPersonName) => as(name).standing.get({ ...about(), unitId: school() })

async function adopt() {
  const details = {
    ...{ genre: 'news', channel: '公众号', level: 'district', adopted: true, adoptedOn: '2026-05-02' },
    ...{ link: 'https://news.example/1', author: null },
  }
  const entry = { kind: 'dispatch', unitId: school(), day: '2026-05-01', title: '健步走', details } as EntryDraft
  await as('chair').ledger.record({ districtId: bench.tenant.districtId, key: newKey(), entry, fileIds: [] })
}

test('the standing follows the records, and the shortest path names what to record', async () => {
  const empty = await get('chair')
  expect(empty.standing).toMatchObject({
    ...{ total: '0', level: null, next: { level: '合格', min: '4', missing: '4' }, claimsCounted: true },
    unanswered: [{ itemId: 'rules', full: '4' }, { itemId: 'joined' }],
  })
  expect(empty.path).toEqual({
    ...{ level: '合格', total: '4' },
    actions: [
      {
        ...{ itemId: 'dispatch', itemName: '信息报送', count: 2, gain: '4', ledger: 'dispatch' },
        words: { zh: '采用信息再增加 2 次', en: '2 more: dispatches adopted' },
      },
    ],
  })
  await adopt()
  await adopt()
  const after = await get('chair')
  expect(after.standing).toMatchObject({ total: '4', level: '合格', next: { level: '先进', missing: '5' } })
  // Six points at most come from records, and nobody is advised what others have to judge.
  expect(after.path).toBeNull()
  expect(after.lines[0]).toMatchObject({ itemId: 'dispatch', points: '4', full: '6', fact: { zh: '2' } })
})

test('the district sees every unit, and nothing of what a unit says of itself before it hands in', async () => {
  await as('chair').selfAssessment.saveItem({
    ...about(),
    ...{ key: newKey(), unitId: school(), itemId: 'rules', value: true, note: '', expectedVersion: 0 },
  })
  expect((await get('chair')).standing.total).toBe('8')
  const { units } = await as('officer').standing.list(about())
  expect(units.map(({ total, claimsCounted }) => `${total} ${claimsCounted}`).toSorted()).toEqual([
    '0 false',
    '4 false',
  ])
  expect((await get('officer')).standing).toMatchObject({ total: '4', claimsCounted: false })
  expect(await outcomeOf(as('chair').standing.list(about()))).toBe('notPermitted')
  expect(await outcomeOf(get('townSchoolChair'))).toBe('notFoundOrNoAccess')
})

test('what is published stands in the result', async () => {
  await bench.scratch.owner.query(`update assessment set state = 'published' where id = $1`, [assessmentId])
  expect(await outcomeOf(get('chair'))).toBe('stateMoved')
  expect(await outcomeOf(as('officer').standing.list(about()))).toBe('stateMoved')
})

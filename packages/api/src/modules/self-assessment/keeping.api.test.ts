import { type ApiBench, apiBench, newKey, seedAssessment } from '@jianjia/api/testing'
import { setClock } from '@jianjia/db/testing'
import type { EntryDraft } from '@jianjia/domain/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bench: ApiBench
beforeAll(async () => {
  bench = await apiBench()
})
afterAll(() => bench[Symbol.asyncDispose]())

async function adopt(at: string, day: string) {
  await setClock(bench.scratch.owner, at)
  const { tenant } = bench
  const details = {
    ...{ genre: 'news', channel: '公众号', level: 'district', adopted: true, adoptedOn: day },
    ...{ link: 'https://news.example/1', author: null },
  }
  const { unitId } = tenant.units.school
  const entry = { kind: 'dispatch', unitId, day, title: '健步走', details } as EntryDraft
  const chair = bench.callerFor(tenant.people.chair)
  await chair.ledger.record({ districtId: tenant.districtId, key: newKey(), entry, fileIds: [] })
}

test('what was entered long afterwards, or in the last days, is counted apart and changes no point', async () => {
  const { tenant } = bench
  await setClock(bench.scratch.owner, '2026-01-05T02:00:00Z')
  const { assessmentId } = await seedAssessment(bench, tenant, { units: ['school'], selfDueIn: 400 })
  const { unitId } = tenant.units.school
  const chair = bench.callerFor(tenant.people.chair)
  const sheet = () => chair.selfAssessment.get({ districtId: tenant.districtId, assessmentId, unitId })
  expect((await sheet()).keeping).toEqual([])
  await adopt('2026-03-02T02:00:00Z', '2026-03-01')
  await adopt('2026-06-01T02:00:00Z', '2026-03-01')
  // 17 December in UTC is the 18th in the tenant's time zone: the first of the last fourteen days.
  await adopt('2026-12-17T16:30:00Z', '2026-12-10')
  const { keeping, lines } = await sheet()
  expect(keeping).toEqual([{ itemId: 'dispatch', records: 3, late: 1, inLastDays: 1 }])
  expect(lines.find(({ criterion }) => criterion.id === 'dispatch')?.self?.points).toBe('6')
})

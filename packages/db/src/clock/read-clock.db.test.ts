import { plainDate } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { scratchDb, setClock, smallDistrict } from '../../testing/index.ts'
import { inLocal, inTenant } from '../frame/transactions.ts'
import { endOfDay, readClock, readDayIn, readInstant } from './index.ts'

test('the day is that of the tenant, whatever the zone of the session', async () => {
  await using scratch = await scratchDb()
  const { districtId } = await smallDistrict(scratch)
  await setClock(scratch.owner, '2026-12-31T15:59:50Z')
  const today = () => inTenant(scratch.db, districtId, 'read', async (read) => (await readClock(read)).today)
  expect(await today()).toBe('2026-12-31')
  await setClock(scratch.owner, '2026-12-31T16:00:00Z')
  expect(await today()).toBe('2027-01-01')
  const dayIn = (zone: string) => inLocal(scratch.db, 'read', (read) => readDayIn(read, zone))
  expect([await dayIn('Asia/Shanghai'), await dayIn('UTC')]).toEqual(['2027-01-01', '2026-12-31'])
  await scratch.owner.query(`update district set time_zone = 'Asia/Urumqi' where id = $1`, [districtId])
  expect(await today()).toBe('2026-12-31')
})

test('a day ends with its last instant where the tenant is', async () => {
  await using scratch = await scratchDb()
  const { districtId } = await smallDistrict(scratch)
  const end = await inTenant(scratch.db, districtId, 'read', (read) => endOfDay(read, plainDate('2026-12-10')))
  expect(end).toBe('2026-12-10T16:00:00.000Z')
})

test('the clock stands still in a transaction, and is the same with and without a tenant', async () => {
  await using scratch = await scratchDb()
  const { districtId } = await smallDistrict(scratch)
  await setClock(scratch.owner, '2026-06-01T00:00:00Z')
  const [first, second] = await inTenant(scratch.db, districtId, 'read', async (read) => [
    (await readClock(read)).now,
    (await readClock(read)).now,
  ])
  expect(first).toBe(second)
  const now = await inLocal(scratch.db, 'read', readInstant)
  expect([first?.slice(0, 16), now.slice(0, 16)]).toEqual(['2026-06-01T00:00', '2026-06-01T00:00'])
})

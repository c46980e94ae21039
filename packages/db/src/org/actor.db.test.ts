import { type AccountId, type PersonId, plainDate, type PostId } from '@jianjia/domain/kernel'
import { describe, expect, it } from 'vitest'
import {
  countStatements,
  type ScratchDb,
  type SmallDistrict,
  scratchDb,
  setClock,
  smallDistrict,
} from '../../testing/index.ts'
import { newId } from '../frame/new-id.ts'
import { inTenant } from '../frame/transactions.ts'
import { closeUnit, findActor, findTarget, insertPosts, voidFacts } from './index.ts'

async function signIn({ owner }: ScratchDb, district: SmallDistrict, personId: PersonId): Promise<AccountId> {
  const accountId = newId<AccountId>()
  await owner.query(`insert into account_user (id, name, email) values ($1, '甲', $2)`, [
    accountId,
    `${accountId}@local.invalid`,
  ])
  const row = [accountId, district.districtId, personId]
  await owner.query('insert into directory (account_id, tenant_id, person_id) values ($1, $2, $3)', row)
  return accountId
}

describe('who asks', () => {
  it('is one statement: the posts held today, each with the way from the root', async () => {
    await using scratch = await scratchDb()
    const district = await smallDistrict(scratch)
    const { districtId, rootId, townId, schoolId, groupId, personId } = district
    const accountId = await signIn(scratch, district, personId)
    const ids = { now: newId<PostId>(), past: newId<PostId>(), future: newId<PostId>(), void: newId<PostId>() }
    await setClock(scratch.owner, '2026-06-30T15:59:00Z')
    const post = { personId, unitId: groupId, role: 'groupLeader' as const }
    await inTenant(scratch.db, districtId, 'write', async (tx) => {
      const last = plainDate('2026-06-30')
      await insertPosts(tx, [
        { ...post, id: ids.now, validFrom: plainDate('2026-01-01'), validTo: last },
        { ...post, id: ids.past, validFrom: plainDate('2024-01-01'), validTo: plainDate('2025-12-31') },
        { ...post, id: ids.future, validFrom: plainDate('2026-07-01') },
        { ...post, id: ids.void, unitId: schoolId, role: 'chair', validFrom: plainDate('2026-01-01') },
      ])
      await voidFacts(tx, { table: 'post', ids: [ids.void], by: null })
    })
    const ask = () => inTenant(scratch.db, districtId, 'read', (read) => findActor(read, accountId))
    const { result: actor, statements } = await countStatements(scratch.db, ask)
    expect(statements).toHaveLength(1)
    expect(actor).toMatchObject({ personName: '周禾', rootUnitId: rootId, today: '2026-06-30' })
    expect(actor?.actor.posts).toEqual([
      {
        ...{ postId: ids.now, role: 'groupLeader', unitId: groupId, unitKind: 'group' },
        unitPath: [rootId, townId, schoolId, groupId],
      },
    ])
    // A minute later it is the next day in Shanghai.
    await setClock(scratch.owner, '2026-06-30T16:00:01Z')
    const later = await ask()
    expect(later?.today).toBe('2026-07-01')
    expect(later?.actor.posts.map((held) => held.postId)).toEqual([ids.future])
  })

  it('is nobody in a tenant where the account is not entered', async () => {
    await using scratch = await scratchDb()
    const [here, there] = [await smallDistrict(scratch), await smallDistrict(scratch)]
    const accountId = await signIn(scratch, here, here.personId)
    const ask = (district: SmallDistrict) =>
      inTenant(scratch.db, district.districtId, 'read', (read) => findActor(read, accountId))
    expect(await ask(there)).toBeUndefined()
    expect((await ask(here))?.actor.posts).toEqual([])
  })
})

describe('what is asked about', () => {
  it('is found with the way to it, also when it is closed, and not in another tenant', async () => {
    await using scratch = await scratchDb()
    const [here, there] = [await smallDistrict(scratch), await smallDistrict(scratch)]
    const { rootId, townId, schoolId, groupId } = here
    const path = { unitId: groupId, unitKind: 'group', unitPath: [rootId, townId, schoolId, groupId] }
    const ask = (district: SmallDistrict) =>
      inTenant(scratch.db, district.districtId, 'read', (read) => findTarget(read, groupId))
    expect(await ask(here)).toEqual(path)
    await inTenant(scratch.db, here.districtId, 'write', (tx) =>
      closeUnit(tx, { unitId: groupId, closedOn: plainDate('2022-06-30'), expectedVersion: 1 }),
    )
    expect(await ask(here)).toEqual(path)
    expect(await ask(there)).toBeUndefined()
  })
})

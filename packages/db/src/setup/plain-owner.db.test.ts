import { plainDate, type UnitId } from '@jianjia/domain/kernel'
import { expect, it } from 'vitest'
import { blankDatabase, testServerUrl } from '../../testing/index.ts'
import { createDb } from '../frame/db.ts'
import { newId } from '../frame/new-id.ts'
import { inLocal, inTenant } from '../frame/transactions.ts'
import { MIGRATIONS } from '../migrations/list.ts'
import { foundTenant, insertPlacements, insertUnits } from '../org/index.ts'
import { assertAppRole } from './app-role.ts'
import { migrate, withOwner } from './migrate.ts'
import { appUrlOf, setUpDatabase } from './set-up-database.ts'

it('an owner who is no superuser can migrate, and forced row security leaves foreign keys working', async () => {
  await using blank = await blankDatabase()
  const owner = `jianjia_owner_${newId<string>().slice(-12)}`
  const database = new URL(blank.ownerUrl).pathname.slice(1)
  const asSuperuser = (text: string) => withOwner(testServerUrl(), (client) => client.query(text))
  await setUpDatabase({ ownerUrl: blank.ownerUrl })
  await asSuperuser(`create role ${owner} login createrole; alter database ${database} owner to ${owner}`)
  const ownerUrl = appUrlOf(blank.ownerUrl).replace('jianjia_app', owner)
  const db = createDb({ connectionString: appUrlOf(blank.ownerUrl), max: 2 })
  try {
    expect(await migrate(ownerUrl)).toEqual(Object.keys(MIGRATIONS))
    await assertAppRole(db)
    const districtId = newId<never>()
    const unitId = newId<UnitId>()
    const named = { name: '芦溪区', pinyin: 'luxiqu', initials: 'lxq' }
    await inTenant(db, districtId, 'write', async (tx) => {
      await foundTenant(tx, {
        ...{ unitId, personId: newId<never>(), postId: newId<never>(), role: 'districtAdministrator' },
        ...{ district: { ...named, shortName: '芦溪' }, person: named },
      })
    })
    const orphan = inTenant(db, districtId, 'write', async (tx) => {
      const child = newId<UnitId>()
      const day = plainDate('2026-01-01')
      await insertUnits(tx, [{ id: child, kind: 'branch', openedOn: day }])
      const parent = { id: newId<UnitId>(), kind: 'district' as const }
      await insertPlacements(tx, [{ unitId: child, unitKind: 'branch', parent, validFrom: day }])
    })
    await expect(orphan).rejects.toMatchObject({ code: '23503' })
    expect(await inLocal(db, 'read', (read) => read.selectFrom('district').select('name').execute())).toHaveLength(1)
    const seen = await withOwner(ownerUrl, async (client) => (await client.query('select from app.unit')).rowCount)
    expect(seen).toBe(0)
  } finally {
    await db.close()
    await asSuperuser(`alter database ${database} owner to current_user`)
    await withOwner(blank.ownerUrl, (client) =>
      client.query(`reassign owned by ${owner} to current_user; drop owned by ${owner}`),
    )
    await asSuperuser(`drop role ${owner}`)
  }
})

import { migrate, setUpDatabase } from '@jianjia/db'
import { blankDatabase, noteLaterMigration } from '@jianjia/db/testing'
import { expect, test } from 'vitest'
import { runJianjia as jianjia } from '../../testing/run-jianjia.ts'
import { spawnServer } from '../../testing/spawn-server.ts'

test('an owner alone, a database without the schema and a missing address are told what to do', async () => {
  await using blank = await blankDatabase()
  const onlyOwner = spawnServer([], { DATABASE_OWNER_URL: blank.ownerUrl })
  expect(await onlyOwner.ended).toBe(1)
  expect(onlyOwner.errors()).toContain('npm run jianjia -- db setup')
  const bare = spawnServer([], { DATABASE_URL: blank.ownerUrl })
  expect(await bare.ended).toBe(1)
  expect(bare.errors()).toContain('has not the schema of this version')
  const away = spawnServer([], { DATABASE_URL: 'postgresql://jianjia_app@127.0.0.1:1/jianjia' })
  expect(await away.ended).toBe(1)
  expect(away.errors()).toMatch(/连不上/)
  expect(away.errors()).not.toMatch(/\n\s+at /)
  const nothing = await jianjia(['db', 'setup'], {})
  expect(nothing).toMatchObject({ code: 2, output: '' })
  expect(nothing.errors).toMatch(/^DATABASE_OWNER_URL: missing: /)
  const surplus = await jianjia(['db', 'setup', '--force'], { DATABASE_OWNER_URL: blank.ownerUrl })
  expect(surplus.code).toBe(2)
})

test('the owner of the tables, whom row security does not hold, is no role to run as', async () => {
  await using blank = await blankDatabase()
  const env = { DATABASE_OWNER_URL: blank.ownerUrl, DATABASE_APP_PASSWORD: 'jianjia-test' }
  expect((await jianjia(['db', 'setup'], env)).code).toBe(0)
  const asOwner = spawnServer([], { DATABASE_URL: blank.ownerUrl })
  expect(await asOwner.ended).toBe(1)
  expect(asOwner.errors()).toMatch(/row security does not hold|it owns/)
  expect(asOwner.errors()).not.toMatch(/\n\s+at /)
})

test('a database of a newer version is neither opened nor changed, and everybody is told what to do', async () => {
  await using blank = await blankDatabase()
  await migrate(blank.ownerUrl)
  const { appUrl } = await setUpDatabase({ ownerUrl: blank.ownerUrl })
  await noteLaterMigration(blank.ownerUrl)
  const plain = spawnServer([], { DATABASE_URL: appUrl })
  expect(await plain.ended).toBe(1)
  expect(plain.errors()).toContain('A newer version has upgraded the database; nothing was changed')
  expect(plain.errors()).toContain('请改用那个版本')
  expect(plain.errors()).not.toMatch(/\n\s+at /)
  const setUp = await jianjia(['db', 'setup'], { DATABASE_OWNER_URL: blank.ownerUrl })
  expect(setUp).toMatchObject({ code: 2, output: '' })
  expect(setUp.errors).toMatch(/^DATABASE_OWNER_URL: newerVersion: /)
})

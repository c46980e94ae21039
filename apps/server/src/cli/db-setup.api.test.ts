import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate, setUpDatabase } from '@jianjia/db'
import { blankDatabase, noteLaterMigration } from '@jianjia/db/testing'
import { expect, test } from 'vitest'
import { runJianjia as jianjia } from '../../testing/run-jianjia.ts'
import { spawnServer } from '../../testing/spawn-server.ts'

test('db setup makes the role and the schema, says so, and is done twice without harm; the server then runs on it', async () => {
  await using blank = await blankDatabase()
  // The role belongs to the whole test server, so it keeps the password that other tests give it.
  const env = { DATABASE_OWNER_URL: blank.ownerUrl, DATABASE_APP_PASSWORD: 'jianjia-test' }
  const first = await jianjia(['db', 'setup'], env)
  expect(first).toMatchObject({ code: 0, errors: '' })
  const made: { role: string; databaseUrl: string; migrations: string[] } = JSON.parse(first.output)
  expect(made.role).toBe('jianjia_app')
  expect(made.migrations.length).toBeGreaterThan(3)
  const second = await jianjia(['db', 'setup'], env)
  expect(JSON.parse(second.output)).toEqual({ ...made, migrations: [] })

  const data = await mkdtemp(path.join(tmpdir(), 'jianjia-external-'))
  try {
    const server = spawnServer(['--data', data], { DATABASE_URL: made.databaseUrl })
    expect((await fetch(`${await server.ready}/readyz`)).status).toBe(200)
    expect(server.output()).toContain('one-time set-up code')
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)

    const asOwner = spawnServer(['--data', data], { DATABASE_URL: blank.ownerUrl })
    expect(await asOwner.ended).toBe(1)
    expect(asOwner.errors()).toMatch(/row security does not hold|it owns/)
    expect(asOwner.errors()).not.toMatch(/\n\s+at /)
  } finally {
    await rm(data, { recursive: true, force: true })
  }
})

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

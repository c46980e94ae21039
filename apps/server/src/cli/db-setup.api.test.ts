import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { blankDatabase } from '@jianjia/db/testing'
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
  } finally {
    await rm(data, { recursive: true, force: true })
  }
})

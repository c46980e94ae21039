import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { blankDatabase } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runJianjia } from '../../testing/run-jianjia.ts'
import { processesIn, spawnServer, until } from '../../testing/spawn-server.ts'
import { checkBackup } from './check-backup.ts'

let parent: string
beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'jianjia-moving-'))
})
afterAll(async () => {
  for (const pid of processesIn(parent)) process.kill(pid, 'SIGKILL')
  await rm(parent, { recursive: true, force: true })
})

const at = (name: string) => path.join(parent, name)

async function backUp(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const ended = await runJianjia(['backup', at(name), ...args], env)
  expect(ended).toMatchObject({ code: 0, errors: '' })
  return JSON.parse(ended.output)
}

/** The sign-ins that a demonstration prints: name of the role, user name, password. */
function signInOf(output: string): { readonly username: string; readonly password: string } {
  const [, username = '', password = ''] = /District officer\s+(\S+)\s+(\S+)/i.exec(output) ?? []
  return { username, password }
}

test('the demonstration is backed up while it runs, moves into another folder and to a server, and lives on there', async ({
  task,
}) => {
  const first = spawnServer(['--data', at('data')])
  const address = await first.ready
  await until(() => signInOf(first.output()).username !== '', 60_000)
  const person = signInOf(first.output())
  const signIn = async (where: string) => {
    const answer = await fetch(`${where}/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(person),
    })
    return answer.status
  }
  expect(await signIn(address)).toBe(200)
  const running = await backUp('running', ['--data', at('data')])
  first.process.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  const looked = await runJianjia(['doctor', '--data', at('data')], {})
  expect([looked.code, looked.errors, JSON.parse(looked.output).sound]).toEqual([0, '', true])
  const stopped = await backUp('stopped', ['--data', at('data')])
  const { manifest } = await checkBackup(at('stopped'))
  expect((await checkBackup(at('running'))).manifest.tables).toEqual(manifest.tables)
  expect(running.files).toBe(stopped.files)
  expect(running.files).toBeGreaterThan(10)

  const into = await runJianjia(['restore', at('running'), '--data', at('moved')], {})
  expect(into).toMatchObject({ code: 0, errors: '' })
  await cp(at('data/secrets'), at('moved/secrets'), { recursive: true })
  const moved = spawnServer(['--data', at('moved')])
  expect(await signIn(await moved.ready)).toBe(200)
  expect(moved.output()).not.toContain('one-time set-up code')
  moved.process.kill('SIGTERM')
  expect(await moved.ended).toBe(0)

  // The other way is a PostgreSQL of one's own.
  await using server = await blankDatabase()
  const owner = { DATABASE_OWNER_URL: server.ownerUrl, DATABASE_APP_PASSWORD: 'jianjia-test' }
  expect(await runJianjia(['restore', at('running'), '--data', at('served')], owner)).toMatchObject({ code: 0 })
  const setUp = JSON.parse((await runJianjia(['db', 'setup'], owner)).output)
  const url = { DATABASE_URL: String(setUp.databaseUrl) }
  await backUp('served-again', ['--data', at('served')], url)
  const again = (await checkBackup(at('served-again'))).manifest
  expect(again.tables).toEqual(manifest.tables)
  expect(again.files).toEqual(manifest.files)
  const served = spawnServer(['--data', at('served')], { ...url, JOBS: 'off', LOG_LEVEL: 'error' })
  expect(await signIn(await served.ready)).toBe(200)
  served.process.kill('SIGTERM')
  expect(await served.ended).toBe(0)
  Object.assign(task.meta, { figures: { tables: again.tables.length, rows: running.rows, files: running.files } })
})

test('a hundred places of a backup are changed by one bit each, and every time it is noticed', async ({ task }) => {
  const folder = at('stopped')
  const places = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  let noticed = 0
  for (let turn = 0; turn < 100; turn += 1) {
    const file = places[(turn * 31) % places.length] ?? ''
    const whole = await readFile(file)
    const bit = (turn * 104_729) % (whole.length * 8)
    await writeFile(
      file,
      whole.map((byte, n) => (n === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)),
    )
    noticed += await checkBackup(folder).then(
      () => 0,
      () => 1,
    )
    await writeFile(file, whole)
  }
  await checkBackup(folder)
  expect(noticed).toBe(100)
  Object.assign(task.meta, { figures: { flips: 100, noticed } })
})

import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyOf } from '../testing/server-bench.ts'
import { processesIn, spawnServer, until } from '../testing/spawn-server.ts'

let parent: string
let data: string
beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'jianjia-start-'))
  // A blank and Chinese characters in the way, as on many a desktop.
  data = path.join(parent, '工会 数据')
})
afterAll(async () => {
  for (const pid of processesIn(parent)) process.kill(pid, 'SIGKILL')
  await rm(parent, { recursive: true, force: true })
})

const ADMINISTRATOR = {
  districtName: '芦溪区教育工会',
  districtShortName: '芦溪',
  personName: '周禾',
  username: '周禾',
  password: 'reeds on the bank',
}

async function post(address: string, body: object) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { error } = await bodyOf<{ error?: { message: string } }>(answer)
  return error?.message ?? answer.status
}

function codeIn(output: string): string {
  return /code: (\S+)/.exec(output)?.[1] ?? ''
}

test('the life of an installation: first start, second owner, set-up, kill, second start, orderly end', async () => {
  const first = spawnServer(['--empty', '--data', data])
  const address = await first.ready
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  await until(() => codeIn(first.output()) !== '')
  expect(first.output().match(/https?:\/\//g)).toHaveLength(1)
  const secret = path.join(data, 'secrets/sign-in')
  expect((await stat(secret)).mode & 0o777).toBe(0o600)

  // A second owner of the folder is refused with a sentence, and does not disturb the first.
  const second = spawnServer(['--empty', '--data', data])
  expect(await second.ended).toBe(1)
  expect(second.output()).toBe('')
  expect(second.errors()).toMatch(/正被另一个运行中的实例使用/)
  expect(second.errors()).toMatch(/in use by another running instance/)
  expect(second.errors()).not.toMatch(/\n\s+at /)

  const setUp = `${address}/trpc/setup.createFirstAdministrator`
  expect(await post(setUp, { ...ADMINISTRATOR, code: 'wrong' })).toBe('setupCodeWrong')
  expect(await post(setUp, { ...ADMINISTRATOR, code: codeIn(first.output()) })).toBe(200)

  // Killed without a word: the next start finds everything that was answered.
  const kept = await readFile(secret, 'utf8')
  first.process.kill('SIGKILL')
  await first.ended
  const again = spawnServer(['--empty', '--data', data])
  const next = await again.ready
  expect(again.output()).not.toContain('code')
  expect(await readFile(secret, 'utf8')).toBe(kept)
  const { username, password } = ADMINISTRATOR
  expect(await post(`${next}/auth/sign-in/username`, { username, password })).toBe(200)
  expect(
    await post(`${next}/trpc/setup.createFirstAdministrator`, { ...ADMINISTRATOR, code: codeIn(first.output()) }),
  ).toBe('setupAlreadyDone')

  // The database is killed under the running server: it comes back, and the server never went away.
  const pidFile = await readFile(path.join(data, 'postgres/cluster/postmaster.pid'), 'utf8')
  process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL')
  const signIn = () => post(`${next}/auth/sign-in/username`, { username, password }).catch(() => 'cut')
  await until(async () => (await signIn()) === 200, 15_000)
  expect((await fetch(`${next}/readyz`)).status).toBe(200)

  // Ctrl-C; the other signals that end it in order are sent to the server of an own database.
  again.process.kill('SIGINT')
  expect(await again.ended).toBe(0)
  await until(() => processesIn(parent).length === 0)
}, 120_000)

test('a port that must be had and is taken is refused; otherwise the next free one is found', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const address = holder.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const refused = spawnServer(['--empty', '--data', path.join(parent, 'second'), '--port', String(port)])
  expect(await refused.ended).toBe(1)
  expect(refused.errors()).toBe(`端口 ${port} 已被占用。\nPort ${port} is in use.\n`)
  holder.close()
})

test('an option that nobody knows is answered with those that there are', async () => {
  const refused = spawnServer(['--emtpy'])
  expect(await refused.ended).toBe(1)
  expect(refused.errors()).toContain('--empty --demo --data')
})

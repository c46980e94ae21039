import { access, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyOf } from '../../testing/server-bench.ts'
import { processesIn, spawnServer, until } from '../../testing/spawn-server.ts'
import { demonstrationMarks } from '../demonstration-marks.ts'

let parent: string
let data: string
beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'jianjia-demo-kill-'))
  data = path.join(parent, '演示 数据')
})
afterAll(async () => {
  for (const pid of processesIn(parent)) process.kill(pid, 'SIGKILL')
  await rm(parent, { recursive: true, force: true })
})

const exists = (file: string) =>
  access(path.join(data, file)).then(
    () => true,
    () => false,
  )

const countFiles = async (): Promise<number> => {
  const found = await readdir(path.join(data, 'files/objects'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  )
  return found.filter((entry) => entry.isFile()).length
}

test('killed in the middle of loading: the next start begins anew, and everybody can sign in to something whole', async () => {
  const first = spawnServer(['--data', data])
  first.ready.catch(() => undefined)
  await until(() => exists('demonstration/loading'), 60_000)
  await until(async () => (await countFiles()) > 20, 60_000)
  await delay(300)
  first.process.kill('SIGKILL')
  await first.ended
  expect(first.output()).toBe('')

  const next = spawnServer(['--data', data])
  const address = await next.ready
  await until(() => saysEverybody(next.output()))
  const officer = /officer {2}(\S+) {2}(\S+)/.exec(next.output())
  const signedIn = await fetch(`${address}/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: officer?.[1], password: officer?.[2] }),
  })
  expect(signedIn.status).toBe(200)
  expect(await signedIn.json()).toMatchObject({ mustChangePassword: false })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const me = await fetch(`${address}/trpc/session.me?input=%7B%7D`, { headers: { cookie } })
  type Me = { tenants: { districtId: string; posts: unknown[] }[] }
  const { tenants } = (await bodyOf<{ result: { data: Me } }>(me)).result.data
  expect(tenants).toHaveLength(1)
  const input = encodeURIComponent(JSON.stringify({ districtId: tenants[0]?.districtId }))
  const list = await fetch(`${address}/trpc/assessment.list?input=${input}`, { headers: { cookie } })
  expect(JSON.stringify(await list.json())).toMatch(/published/)
  expect(await exists('demonstration/loading')).toBe(false)

  // A later start loads nothing again and says the same.
  next.process.kill('SIGTERM')
  expect(await next.ended).toBe(0)
  const last = spawnServer(['--data', data])
  await last.ready
  await until(() => saysEverybody(last.output()))
  expect(last.output().split('\n').slice(1)).toEqual(next.output().split('\n').slice(1))
  last.process.kill('SIGTERM')
  expect(await last.ended).toBe(0)
  await until(() => processesIn(parent).length === 0)
}, 180_000)

test('cut off before anybody was told an address: the next start begins anew, with a set-up code of its own', async () => {
  const folder = path.join(parent, 'anew')
  const first = spawnServer(['--empty', '--data', folder])
  await first.ready
  await until(() => codeIn(first.output()) !== '')
  first.process.kill('SIGKILL')
  await first.ended

  await demonstrationMarks(folder).begin()
  const next = spawnServer(['--empty', '--data', folder])
  await next.ready
  await until(() => codeIn(next.output()) !== '')
  expect(codeIn(next.output())).not.toBe(codeIn(first.output()))
  expect(await demonstrationMarks(folder).isLoading()).toBe(false)
  next.process.kill('SIGTERM')
  expect(await next.ended).toBe(0)
  await until(() => processesIn(parent).length === 0)
}, 120_000)

/** The list of sign-ins is there to its last line. */
function saysEverybody(output: string): boolean {
  return / {2}member {2}\S+\n/.test(output)
}

function codeIn(output: string): string {
  return /code: (\S+)/.exec(output)?.[1] ?? ''
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ApiBench, apiBench, type BenchPerson, callAny } from '@jianjia/api/testing'
import { prepareAllowed, TENANT_PROCEDURES } from '@jianjia/api/testing/walk'
import { addedRows, cuttingProxy, databaseChecksum, rowCounts } from '@jianjia/db/testing'
import { expect } from 'vitest'
import { sendFile } from './send-file.ts'
import { givePassword, PASSWORD } from './server-bench.ts'
import { type SpawnedServer, spawnServer, until } from './spawn-server.ts'

/** The steps of the main job, as the procedures that do them. */
export const MAIN_STEPS = [
  'org.importApply',
  'scheme.publish',
  'assessment.open',
  'ledger.record',
  'selfAssessment.submit',
  'review.submit',
  'combination.finish',
  'publication.publish',
  'rating.decide',
] as const

/** The server of a city, killed at a moment and started again, before a database that lives on. */
export interface KilledServer extends AsyncDisposable {
  /**
   * Sends a step, kills the server with -9 after that many messages with the database (or, at the latest, before it hears
   * that its commit is done), starts it again and sends the same with the same key. Tells whether it was done at the kill.
   */
  killStep(name: string, afterMessages: number): Promise<boolean>
}

export async function killedServer(): Promise<KilledServer> {
  const bench = await apiBench()
  const proxy = await cuttingProxy(bench.scratch.appUrl)
  const data = await mkdtemp(path.join(tmpdir(), 'jianjia-kill-step-'))
  const cookies = new Map<string, string>()
  let running: { readonly server: SpawnedServer; readonly address: string } | undefined
  const start = async () => {
    proxy.heal()
    const server = spawnServer(['--data', data], { DATABASE_URL: proxy.url, LOG_LEVEL: 'error', JOBS: 'off' })
    running = { server, address: await server.ready }
    return running
  }
  const kill = async () => {
    running?.server.process.kill('SIGKILL')
    await running?.server.ended
    running = undefined
  }
  return {
    killStep: async (name, afterMessages) => {
      const call = await prepareStep(bench, name)
      const { address } = running ?? (await start())
      const cookie = cookies.get(call.by.username) ?? (await signIn(bench, address, call.by))
      cookies.set(call.by.username, cookie)
      const { owner } = bench.scratch
      const untouched = await databaseChecksum(owner, CHANGED_BY_SESSIONS)
      const before = await rowCounts(owner)

      proxy.onCut(() => running?.server.process.kill('SIGKILL'))
      proxy.heal(afterMessages)
      const heard = await send(address, cookie, call).then(
        (answer) => answer,
        () => 'nothing',
      )
      expect(heard, name).toBe('nothing')
      await kill()
      proxy.onCut(() => undefined)
      await until(() => isIdle(bench))
      const isDone = (await databaseChecksum(owner, CHANGED_BY_SESSIONS)) !== untouched
      expect(addedRows(before, await rowCounts(owner))).toEqual(isDone ? call.usual : {})

      const again = await start()
      const first = await send(again.address, cookie, call)
      expect(first).toMatchObject({ status: 200 })
      expect(await send(again.address, cookie, call)).toEqual(first)
      expect(addedRows(before, await rowCounts(owner))).toEqual(call.usual)
      return isDone
    },
    [Symbol.asyncDispose]: async () => {
      await kill()
      await proxy[Symbol.asyncDispose]()
      await bench[Symbol.asyncDispose]()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** A session that is used is written down as used: nothing of the step. */
const CHANGED_BY_SESSIONS = ['account_session']

interface Step {
  readonly name: string
  readonly by: BenchPerson
  readonly input: object
  readonly bytes: Uint8Array | undefined
  /** The rows that it adds when nothing is in its way: found in the tenant of the same shape. */
  readonly usual: Readonly<Record<string, number>>
}

async function prepareStep(bench: ApiBench, name: string): Promise<Step> {
  const meta = TENANT_PROCEDURES.find((each) => each.name === name)
  if (meta === undefined) throw new Error(`no procedure is called ${name}`)
  const elsewhere = { ...bench, tenant: bench.otherTenant, otherTenant: bench.tenant }
  const undisturbed = await prepareAllowed(elsewhere, meta)
  const earlier = await rowCounts(bench.scratch.owner)
  const by = elsewhere.tenant.people[undisturbed.cell.person]
  const { districtId } = elsewhere.tenant
  await callAny(elsewhere, { meta, by, districtId, prepared: undisturbed.prepared })
  const usual = addedRows(earlier, await rowCounts(bench.scratch.owner))
  const { cell, prepared } = await prepareAllowed(bench, meta)
  const input = { ...prepared.input, districtId: bench.tenant.districtId, key: crypto.randomUUID() }
  return { name, by: bench.tenant.people[cell.person], input, bytes: prepared.bytes, usual }
}

async function signIn(bench: ApiBench, address: string, person: BenchPerson): Promise<string> {
  await givePassword(bench, person)
  const answer = await fetch(`${address}/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ username: person.username, password: PASSWORD }),
  })
  if (!answer.ok) throw new Error(`signing in failed: ${await answer.text()}`)
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function send(address: string, cookie: string, { name, input, bytes }: Step) {
  const answer =
    bytes === undefined
      ? await fetch(`${address}/trpc/${name}`, {
          method: 'POST',
          headers: { cookie, connection: 'close', 'content-type': 'application/json' },
          body: JSON.stringify(input),
        })
      : await sendFile({ origin: address, cookie, use: name, input, name: '单位.csv', bytes: Uint8Array.from(bytes) })
  return { status: answer.status, body: await answer.text() }
}

/** The database has noticed that the killed server is gone. */
async function isIdle({ scratch }: { readonly scratch: ApiBench['scratch'] }): Promise<boolean> {
  const { rows } = await scratch.owner.query(
    `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
  )
  return rows.length === 0
}

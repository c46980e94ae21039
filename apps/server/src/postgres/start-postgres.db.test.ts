import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import {
  endHolder,
  folderWithCluster,
  forgetCluster,
  holdPostgres,
  processesOn,
  type RunAs,
  temporaryFolder,
} from '../../testing/postgres-holder.ts'
import { DataFolderInUse, type PostgresEvent, startPostgres } from './index.ts'

const isRoot = process.getuid?.() === 0
const waysToRun: readonly RunAs[] = isRoot ? ['namespace', 'otherUser', 'plain'] : ['same']

async function ask(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function untilNoProcess(folder: string, milliseconds: number): Promise<readonly number[]> {
  const deadline = performance.now() + milliseconds
  while (processesOn(folder).length > 0 && performance.now() < deadline) await delay(50)
  return processesOn(folder)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

afterAll(forgetCluster)

describe('the embedded PostgreSQL', () => {
  test('makes a cluster in a path with a blank and Chinese characters, and finds its rows again', async () => {
    using root = temporaryFolder()
    const folder = path.join(root.path, '数据 目录')
    const unfinished = path.join(folder, 'cluster.unfinished-1')
    mkdirSync(unfinished, { recursive: true })
    const events: PostgresEvent['kind'][] = []
    const onEvent = (event: PostgresEvent) => events.push(event.kind)
    const first = await startPostgres({ dataDirectory: folder, onEvent })
    const [facts] = await ask(
      first.ownerUrl,
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding,
        current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
        current_setting('listen_addresses') as addresses,
        (select datlocprovider::text from pg_database where datname = 'postgres') as provider`,
    )
    expect(existsSync(unfinished)).toBe(false)
    expect(facts).toEqual({ major: 18, encoding: 'UTF8', checksums: 'on', fsync: 'on', addresses: '', provider: 'i' })
    const names = await ask(
      first.ownerUrl,
      `select n from (values ('张三'), ('阿强'), ('重庆'), ('李四')) v (n) order by n`,
    )
    expect(names.map((row) => row['n'])).toEqual(['阿强', '重庆', '李四', '张三'])
    await ask(first.ownerUrl, `create table kept (n int); insert into kept values (7)`)
    await first.stop()
    await first.stop()
    expect(processesOn(folder)).toEqual([])

    const second = await startPostgres({ dataDirectory: folder, onEvent })
    expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }])
    await second.stop()
    expect(events).toEqual(['clusterMade', 'ready', 'stopped', 'ready', 'stopped'])
  })

  test('uses a socket in the temporary folder when the path is too long for one, and takes it away again', async () => {
    using root = temporaryFolder()
    const folder = path.join(root.path, '很长的目录名'.repeat(6))
    const server = await startPostgres({ dataDirectory: folder })
    const sockets = new URL(server.ownerUrl).searchParams.get('host') ?? ''
    expect(sockets.startsWith(root.path)).toBe(false)
    expect(await ask(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    expect(existsSync(sockets)).toBe(false)
  })

  test('listens on the loopback address only when asked, and then wants the password', async () => {
    using root = await folderWithCluster()
    const server = await startPostgres({ dataDirectory: root.path, loopbackPort: await freePort() })
    const url = server.loopbackUrl ?? ''
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
    await expect(ask(url.replace(/:[^:@]*@/, ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
    await server.stop()
  })

  test('refuses a second owner and names the first', async () => {
    using root = await folderWithCluster()
    const holder = await holdPostgres(root.path)
    await expect(startPostgres({ dataDirectory: root.path })).rejects.toThrow(DataFolderInUse)
    await expect(startPostgres({ dataDirectory: root.path })).rejects.toMatchObject({ pid: holder.process.pid })
    await expect(holdPostgres(root.path)).rejects.toThrow(String(holder.process.pid))
    expect(await ask(holder.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await endHolder(holder, 'SIGTERM')).toBe(0)
    expect(processesOn(root.path)).toEqual([])
  })

  test('refuses files of another major version', async () => {
    using root = temporaryFolder()
    mkdirSync(path.join(root.path, 'cluster'))
    const version = path.join(root.path, 'cluster', 'PG_VERSION')
    writeFileSync(version, '13\n')
    await expect(startPostgres({ dataDirectory: root.path })).rejects.toThrow('13')
    expect(readFileSync(version, 'utf8')).toBe('13\n')
  })

  test.each(waysToRun)(
    'leaves nothing behind after SIGTERM, nor five seconds after its owner was killed (%s)',
    async (as) => {
      using root = temporaryFolder()
      const ended = await holdPostgres(root.path, as)
      await ask(ended.url, 'create table kept as select 1 as n')
      expect(processesOn(root.path).length).toBeGreaterThan(0)
      expect(await endHolder(ended, 'SIGTERM')).toBe(0)
      expect(processesOn(root.path)).toEqual([])

      const killed = await holdPostgres(root.path, as)
      expect(await ask(killed.url, 'select n from kept')).toEqual([{ n: 1 }])
      await endHolder(killed, 'SIGKILL')
      expect(await untilNoProcess(root.path, 5_000)).toEqual([])
    },
  )

  test('starts again at once after its owner was killed, with the rows that were acknowledged', async () => {
    using root = await folderWithCluster()
    const holder = await holdPostgres(root.path)
    await ask(holder.url, 'create table kept as select generate_series(1, 1000) as n')
    await endHolder(holder, 'SIGKILL')
    const server = await startPostgres({ dataDirectory: root.path })
    expect(await ask(server.ownerUrl, 'select count(*)::int as rows from kept')).toEqual([{ rows: 1000 }])
    await delay(1_500)
    expect(await ask(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
  })

  test('comes back after kill -9 of the server itself, and no acknowledged row is lost', async () => {
    using root = await folderWithCluster()
    const events: PostgresEvent['kind'][] = []
    const server = await startPostgres({ dataDirectory: root.path, onEvent: (event) => events.push(event.kind) })
    const pool = new pg.Pool({ connectionString: server.ownerUrl, max: 4 })
    pool.on('error', () => undefined)
    await pool.query('create table kept (n int primary key)')
    let acknowledged = 0
    let failed = 0
    let writing = true
    const writer = (async () => {
      for (let n = 1; writing; n += 1) {
        const done = await pool.query('insert into kept values ($1)', [n]).then(
          () => true,
          () => delay(20, false),
        )
        if (done) acknowledged += 1
        else failed += 1
      }
    })()
    await delay(300)
    const restarted = new Promise<void>((resolve) => server.onRestart(resolve))
    process.kill(server.pid() ?? 0, 'SIGKILL')
    await restarted
    await delay(300)
    writing = false
    await writer
    const { rows } = await pool.query('select count(*)::int as rows from kept')
    expect(rows[0].rows).toBeGreaterThanOrEqual(acknowledged)
    expect(rows[0].rows).toBeLessThanOrEqual(acknowledged + failed)
    expect(failed).toBeGreaterThan(0)
    expect(events).toEqual(['ready', 'lost', ...events.slice(2, -1), 'restarted'])
    await pool.end()
    await server.stop()
    expect(processesOn(root.path)).toEqual([])
  })

  test('does not mistake another process for a server that was left behind', async () => {
    using root = await folderWithCluster()
    const bystander = spawn('sleep', ['30'], { stdio: 'ignore' })
    const note = path.join(root.path, 'cluster', 'postmaster.pid')
    writeFileSync(note, `${bystander.pid}\n${root.path}/cluster\n`)
    const second = await startPostgres({ dataDirectory: root.path })
    expect(bystander.exitCode).toBe(null)
    expect(bystander.signalCode).toBe(null)
    await second.stop()
    bystander.kill()
    await once(bystander, 'exit')
  })
})

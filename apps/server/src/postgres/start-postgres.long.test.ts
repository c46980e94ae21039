import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { endHolder, type Holder, holdPostgres, processesOn, temporaryFolder } from '../../testing/postgres-holder.ts'

const ROUNDS = 40
const LONGEST_WRITING_MS = 600

/** Inserts one row after the other until told to end; counts what the server said yes to. */
function writeRows(holder: Holder, from: number) {
  const pool = new pg.Pool({ connectionString: holder.url, max: 1 })
  pool.on('error', () => undefined)
  let next = from
  let writing = true
  const done = (async () => {
    while (writing) {
      const isKept = await pool.query('insert into kept values ($1)', [next]).then(
        () => true,
        () => false,
      )
      if (!isKept) break
      next += 1
    }
    await pool.end()
  })()
  return {
    async end() {
      writing = false
      await done
      return next
    },
  }
}

test('many kills of the owner, of the server and of both, while rows are written: none that was acknowledged is lost', async ({
  task,
}) => {
  using root = temporaryFolder()
  let acknowledged = 0
  let lost = 0
  let slowestMs = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    const holder = await holdPostgres(root.path)
    slowestMs = Math.max(slowestMs, performance.now() - began)
    const client = new pg.Client({ connectionString: holder.url })
    await client.connect()
    await client.query('create table if not exists kept (n int primary key)')
    const { rows } = await client.query('select count(*)::int as rows, coalesce(max(n), -1)::int as last from kept')
    await client.end()
    lost += Math.max(0, acknowledged - rows[0].rows)
    const writer = writeRows(holder, rows[0].last + 1)
    await delay((LONGEST_WRITING_MS * (round % 7)) / 7)
    const victims = round % 3
    if (victims !== 0) process.kill(holder.postmaster, 'SIGKILL')
    if (victims !== 1) await endHolder(holder, 'SIGKILL')
    acknowledged = await writer.end()
    if (victims === 1) expect(await endHolder(holder, 'SIGTERM')).toBe(0)
  }
  for (let waited = 0; processesOn(root.path).length > 0 && waited < 5_000; waited += 50) await delay(50)
  expect(processesOn(root.path)).toEqual([])
  expect(lost).toBe(0)
  expect(acknowledged).toBeGreaterThan(ROUNDS)
  Object.assign(task.meta, {
    figures: { kills: ROUNDS, acknowledgedRows: acknowledged, lostRows: lost, slowestStartMs: Math.round(slowestMs) },
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { appRouter } from '@jianjia/api'
import { type ApiBench, apiBench, draftOf, newKey } from '@jianjia/api/testing'
import { inTenant } from '@jianjia/db'
import { readClock } from '@jianjia/db/clock'
import { addDays } from '@jianjia/domain/kernel'
import { expect, test } from 'vitest'
import { until } from '../../testing/spawn-server.ts'
import { createLogger } from '../http/logger.ts'
import { ALL_JOBS } from './all-jobs.ts'
import { installJobs } from './install-jobs.ts'
import { jobFiles } from './job-files.ts'
import { JOBS_VERSION } from './jobs-version.ts'
import { startJobs } from './start-jobs.ts'

const DYING = path.resolve(import.meta.dirname, '../../testing/dying-worker.ts')
const LIBRARY = path.resolve(import.meta.dirname, '../../node_modules/pg-boss/package.json')

test('the version that is written down is the one that is installed', () => {
  const { name, version } = JSON.parse(readFileSync(LIBRARY, 'utf8'))
  expect(JOBS_VERSION).toBe(`${name} ${version}`)
})

test('work is left behind by a change or not at all, and its effect is there once although the worker dies before it says so', async () => {
  await using bench = await apiBench()
  const { scratch } = bench
  const { owner, ownerUrl, appUrl } = scratch
  const installs = await Promise.all([installJobs(ownerUrl), installJobs(ownerUrl)])
  expect(installs.filter(Boolean)).toHaveLength(1)
  const { rows: rights } = await owner.query(`select has_schema_privilege('jianjia_app', 'jobs', 'create') as creates,
    pg_has_role('jianjia_app', nspowner, 'member') as owns from pg_namespace where nspname = 'jobs'`)
  expect(rights).toEqual([{ creates: false, owns: false }])

  // Looks for work once, and then not again while the test lasts.
  const asking = await start(bench, 600)
  await setRoundDueTomorrow(bench, asking)
  expect(await stateOfJobs(bench)).toEqual(['remindTenant created'])
  await asking.stop()

  const dying = spawn(process.execPath, [DYING, appUrl], { stdio: 'inherit' })
  const [, signal] = await once(dying, 'exit')
  expect(signal).toBe('SIGKILL')
  expect(await stateOfJobs(bench)).toEqual(['remindTenant active'])
  expect(await countNotices(bench)).toBe(3)

  await owner.query(`update jobs.job set started_on = started_on - interval '1 hour' where state = 'active'`)
  const [one, other] = await Promise.all([start(bench, 0.5), start(bench, 0.5)])
  await one.recover()
  await until(async () => (await stateOfJobs(bench)).includes('remindTenant completed'))
  expect(await countNotices(bench)).toBe(3)
  const { rows: schedules } = await owner.query('select name, cron, timezone from jobs.schedule order by name')
  expect(schedules).toEqual([
    { name: 'emptyBins', cron: '20 18 * * *', timezone: 'UTC' },
    { name: 'remindEverybody', cron: '2 * * * *', timezone: 'UTC' },
    { name: 'sealAuditLogs', cron: '40 17 * * *', timezone: 'UTC' },
    { name: 'sweepEverything', cron: '40 18 * * *', timezone: 'UTC' },
  ])

  await Promise.all([one.stop(), other.stop()])
  await until(async () => (await countConnections(bench)) === 0)
})

/** Nothing of ours is pretended: only how often it looks for work is chosen. */
function start({ db, scratch: { appUrl } }: ApiBench, everySeconds: number) {
  const files = jobFiles(path.join(tmpdir(), 'jianjia-no-files'))
  return startJobs({ appUrl, db, everySeconds, files, logger: createLogger({ level: 'error' }), jobs: ALL_JOBS })
}

/** A round that is stored, and work that is left behind by a change that is not. */
async function setRoundDueTomorrow(bench: ApiBench, jobs: Awaited<ReturnType<typeof start>>): Promise<void> {
  const { districtId, people } = bench.tenant
  const context = bench.contextFor(people.officer)
  const officer = appRouter.createCaller({ ...context, services: { ...context.services, jobs } })
  const { today } = await inTenant(bench.db, districtId, 'read', readClock)
  await officer.obligation.setRound({ ...draftOf(today), dueOn: addDays(today, 1), districtId, key: newKey() })
  const undone = inTenant(bench.db, districtId, 'write', async (tx) => {
    await jobs.add(tx, { name: 'remindTenant', payload: { districtId } })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
}

/** Without what the library does for itself. */
async function stateOfJobs({ scratch }: ApiBench): Promise<readonly string[]> {
  const { rows } = await scratch.owner.query<{ job: string }>(
    `select name || ' ' || state as job from jobs.job where name = 'remindTenant' order by created_on`,
  )
  return rows.map(({ job }) => job)
}

async function countNotices({ scratch }: ApiBench): Promise<number> {
  const { rows } = await scratch.owner.query<{ count: number }>('select count(*)::int as count from notice')
  return rows[0]?.count ?? 0
}

/** Of workers; the server takes a moment to notice that one has gone. */
async function countConnections({ scratch }: ApiBench): Promise<number> {
  const { rows } = await scratch.owner.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where application_name = 'jianjia jobs' and datname = current_database()`,
  )
  return rows[0]?.count ?? 0
}

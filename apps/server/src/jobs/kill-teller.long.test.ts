import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ApiBench, apiBench } from '@jianjia/api/testing'
import { inTenant, newId } from '@jianjia/db'
import { insertNoticeEvents } from '@jianjia/db/notice'
import { cuttingProxy } from '@jianjia/db/testing'
import { expect, test } from 'vitest'
import { until } from '../../testing/spawn-server.ts'
import { createLogger } from '../http/logger.ts'
import { installJobs } from './install-jobs.ts'
import { jobFiles } from './job-files.ts'
import { type RunningJobs, startJobs } from './start-jobs.ts'
import { tellEvents } from './tell-events.job.ts'

const WORKER = path.resolve(import.meta.dirname, '../../testing/telling-worker.ts')
/** After so many messages with the database; at the latest when it has told and before it says so. */
const MOMENTS = [...Array.from({ length: 19 }, (_, at) => at + 1), 10_000]
const EVENTS = 25

test('whoever tells is killed with -9 after every message with the database: everything is told exactly once', async ({
  task,
}) => {
  await using bench = await apiBench()
  const { owner, ownerUrl, appUrl } = bench.scratch
  await installJobs(ownerUrl)
  await using proxy = await cuttingProxy(appUrl)
  // Leaves work behind and looks for none while the test lasts.
  const asking = await start(bench, 3600)
  let toldAtTheKill = 0
  for (const moment of MOMENTS) {
    await happen(bench, asking)
    proxy.heal(moment)
    const worker = spawn(process.execPath, [WORKER, appUrl, proxy.url], { stdio: 'ignore' })
    proxy.onCut(() => worker.kill('SIGKILL'))
    const [, signal] = await once(worker, 'exit')
    expect([moment, signal]).toEqual([moment, 'SIGKILL'])
    await until(() => isIdle(bench))
    const { told, open } = await counts(bench)
    expect([moment, (told + open) % EVENTS, told % EVENTS]).toEqual([moment, 0, 0])
    if (open === 0) toldAtTheKill += 1
    // What the killed one had taken is lost with it; what is to be told stands in our own table.
    await owner.query(`delete from jobs.job where state = 'active'`)
  }
  const [one, other] = await Promise.all([start(bench, 0.5), start(bench, 0.5)])
  await until(async () => (await counts(bench)).open === 0, 60_000)
  await Promise.all([asking.stop(), one.stop(), other.stop()])
  expect(await counts(bench)).toEqual({ told: EVENTS * MOMENTS.length, open: 0, notices: EVENTS * MOMENTS.length })
  const { rows: twice } = await owner.query('select from notice group by event_id, person_id having count(*) > 1')
  expect(twice).toEqual([])
  Object.assign(task.meta, { figures: { kills: MOMENTS.length, events: EVENTS * MOMENTS.length, toldAtTheKill } })
}, 600_000)

function start({ db, scratch: { appUrl } }: ApiBench, everySeconds: number): Promise<RunningJobs> {
  const files = jobFiles(path.join(tmpdir(), 'jianjia-no-files'))
  return startJobs({ appUrl, db, everySeconds, files, logger: createLogger({ level: 'error' }), jobs: [tellEvents] })
}

/** Events about the school, which has one chair, and the work of telling them, in one transaction. */
function happen({ db, tenant: { districtId, units } }: ApiBench, jobs: RunningJobs): Promise<void> {
  const detail = { about: '工作计划', reason: null, dueOn: null }
  const { unitId } = units.school
  return inTenant(db, districtId, 'write', async (tx) => {
    await insertNoticeEvents(
      tx,
      Array.from({ length: EVENTS }, () => ({
        ...{
          kind: 'planAccepted' as const,
          unitId,
          subjectId: newId<string>(),
          personId: null,
          detail,
          happenedBy: null,
        },
      })),
    )
    await jobs.add(tx, { name: 'tellEvents', payload: { districtId } })
  })
}

async function counts({ scratch }: ApiBench) {
  const { rows } = await scratch.owner.query<{ told: number; open: number; notices: number }>(
    `select count(*) filter (where told_at is not null)::int as told, count(*) filter (where told_at is null)::int as open,
      (select count(*)::int from notice) as notices from notice_event`,
  )
  return rows[0] ?? { told: 0, open: 0, notices: 0 }
}

/** The database has noticed that the killed process is gone. */
async function isIdle({ scratch }: ApiBench): Promise<boolean> {
  const { rows } = await scratch.owner.query(
    `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
  )
  return rows.length === 0
}

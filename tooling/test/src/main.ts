import { readFileSync } from 'node:fs'
import path from 'node:path'
import { throwAwayServer } from '../../vitest/database-server.ts'
import { forgetReports, listSummaries, packageDirectories } from './places.ts'
import { type LongRun, writeFigures } from './figures.ts'
import { temporaryFolder } from './memory-folder.ts'
import { NOTHING, sum, type Tally } from './reports.ts'
import { type Cost, openNotebook, ranking, secondsBeforeUs, secondsOfProcess } from './processor-time.ts'
import { runTurbo, type TurboEnd } from './turbo.ts'
import { type Lane, type Mode, MODES, REPORTS } from './tasks.ts'
import { judge, readSummary, type TaskRun } from './verdict.ts'

const root = path.resolve(import.meta.dirname, '..', '..', '..')
const [word = '', ...turboArguments] = process.argv.slice(2)

if (!isMode(word)) throw new Error(`unknown mode "${word}" — known: ${Object.keys(MODES).join(', ')}`)
process.env['TMPDIR'] = temporaryFolder()
process.exitCode = await run(word)

async function run(mode: Mode): Promise<number> {
  const { lanes, postgres } = MODES[mode]
  const directories = packageDirectories(root)
  forgetReports(root, [...directories.values()])
  const before = secondsBeforeUs()
  const { ended, costs } = await runOnServer(postgres, lanes, longOnly(mode))
  const stopped = ended.find(({ signal }) => signal !== undefined)
  if (stopped !== undefined) return stopped.exitCode

  const runs = listSummaries(root).flatMap(readSummary)
  const tasks = runs.toSorted((a, b) => a.id.localeCompare(b.id, 'en'))
  if (tasks.length === 0) process.stdout.write('\nno task ran\n')
  const judged = tasks.map((task) => ({ task, tally: judgeWithReport(task, directories) }))
  for (const { task, tally } of judged) process.stdout.write(lineFor(task, tally))
  const total = judged.length === 0 ? { ...NOTHING, failed: 1 } : sum(judged.map(({ tally }) => tally))
  if (mode === 'long') writeFigures(root, judged.map(asLongRun), turboArguments.length === 0)
  for (const name of total.skipped) process.stdout.write(`skipped: ${name}\n`)
  const installed: Cost = { of: 'what comes before: npm, toolchain, packages', coreSeconds: before ?? 0 }
  process.stdout.write(ranking([...costs, installed]))
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
  return total.failed === 0 ? 0 : 1
}

interface Run {
  readonly ended: readonly TurboEnd[]
  readonly costs: readonly Cost[]
}

async function runOnServer(
  postgres: string | undefined,
  lanes: readonly Lane[],
  env: Readonly<Record<string, string>>,
): Promise<Run> {
  const other = postgres === undefined ? undefined : { packageName: postgres, from: import.meta.url }
  const server = await throwAwayServer(other)
  const notebook = openNotebook()
  try {
    const place = { TEST_DATABASE_URL: server.url, JIANJIA_TEST_POSTGRES: postgres ?? 'embedded' }
    const all = { ...place, ...notebook.env, ...env }
    const ended = await Promise.all(
      lanes.map(({ tasks, places }) =>
        runTurbo({ root, args: [...tasks, `--concurrency=${places}`, ...turboArguments], env: all }),
      ),
    )
    const database = { of: 'PostgreSQL for all of them', coreSeconds: secondsOfProcess(server.pid() ?? 0) ?? 0 }
    const costs = [...notebook.read(), database]
    const known = costs.reduce((sum, { coreSeconds }) => sum + coreSeconds, 0)
    const rest = { of: 'turbo, pnpm, this run', coreSeconds: (secondsOfProcess(process.pid) ?? known) - known }
    return { ended, costs: [...costs, rest] }
  } finally {
    notebook.remove()
    await server.stop()
  }
}

function judgeWithReport(task: TaskRun, directories: ReadonlyMap<string, string>): Tally {
  const report = REPORTS[task.task]
  if (report === undefined) return judge(task, undefined, false)
  const directory = directories.get(task.id.split('#')[0] ?? '') ?? root
  return judge(task, readOr(path.join(directory, report)), true)
}

function lineFor(task: TaskRun, tally: Tally): string {
  const time = task.cached ? 'unchanged' : `${(task.milliseconds / 1000).toFixed(1)} s`
  const failures = tally.failures.map((failure) => `    ✗ ${failure.split('\n')[0]}\n`).join('')
  return `${tally.failed === 0 ? '✓' : '✗'} ${task.id} — ${tally.passed} passed, ${tally.failed} failed (${time})\n${failures}`
}

function asLongRun({ task, tally }: { readonly task: TaskRun; readonly tally: Tally }): LongRun {
  const { passed, failed, figures } = tally
  const day = new Date().toISOString().slice(0, 10)
  return { task: task.id, day, seconds: Math.round(task.milliseconds / 1000), tally: { passed, failed, figures } }
}

function longOnly(mode: Mode): Record<string, string> {
  return mode === 'long' ? { JIANJIA_LONG: '1' } : {}
}

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isMode(value: string): value is Mode {
  return Object.hasOwn(MODES, value)
}

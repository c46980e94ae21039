import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What something took of the processors: user and system time together. */
export interface Cost {
  readonly of: string
  readonly coreSeconds: number
}

export interface Notebook {
  /** For the environment of the tasks: pnpm then runs their scripts in our shell, which notes what each took. */
  readonly env: Readonly<Record<string, string>>
  /** What is noted so far. An unchanged task has no note. */
  read(): readonly Cost[]
  remove(): void
}

const SHELL = path.join(import.meta.dirname, 'noting-shell.sh')

/** A folder into which each task notes its processor time when it ends. Windows has no such shell: nothing is noted there. */
export function openNotebook(): Notebook {
  const folder = mkdtempSync(path.join(tmpdir(), 'jianjia-times-'))
  const env = { JIANJIA_PROCESSOR_TIMES: folder, pnpm_config_script_shell: SHELL }
  return {
    env: process.platform === 'win32' ? {} : env,
    read: () =>
      readdirSync(folder).map((name) => ({
        of: name.replaceAll('+', '/'),
        coreSeconds: secondsOfTimes(readFileSync(path.join(folder, name), 'utf8')),
      })),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The sum of what POSIX `times` prints, as in `0m1.450000s 0m0.460000s`. */
export function secondsOfTimes(text: string): number {
  return [...text.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0)
}

const TICKS_PER_SECOND = 100

/**
 * Processor time of a process, of all it has waited for, and of its living children. Undefined where the system does not
 * tell (it does on Linux) or there is no such process.
 */
export function secondsOfProcess(pid: number): number | undefined {
  const stat = readOr(`/proc/${pid}/stat`)
  if (stat === undefined) return undefined
  const living = threadsOf(pid).flatMap((thread) => readOr(`/proc/${pid}/task/${thread}/children`)?.match(/\d+/g) ?? [])
  return living.reduce((sum, child) => sum + (secondsOfProcess(Number(child)) ?? 0), secondsOfStat(stat))
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** The fields utime, stime, cutime and cstime of a line in the form of /proc/PID/stat; the name in it may hold anything. */
export function secondsOfStat(stat: string): number {
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return afterName.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) / TICKS_PER_SECOND, 0)
}

/** What npm, the toolchain and the installing took before us: our parent's time, when our parent is the bootstrap. */
export function secondsBeforeUs(): number | undefined {
  const isBootstrap = readOr(`/proc/${process.ppid}/cmdline`)?.includes('bootstrap.mjs') ?? false
  const stat = isBootstrap ? readOr(`/proc/${process.ppid}/stat`) : undefined
  return stat === undefined ? undefined : secondsOfStat(stat)
}

/** The lines for reading, the largest first, `all` at the head. Nothing when nothing ran. */
export function ranking(costs: readonly Cost[]): string {
  const known = costs.filter(({ coreSeconds }) => coreSeconds >= LEAST_SHOWN)
  if (known.length === 0) return ''
  const all = known.reduce((sum, { coreSeconds }) => sum + coreSeconds, 0)
  const lines = known
    .toSorted((a, b) => b.coreSeconds - a.coreSeconds)
    .map(({ of, coreSeconds }) => `${coreSeconds.toFixed(1).padStart(8)}  ${of}\n`)
  return `\nprocessor time in core-seconds (user and system; a browser's own processes are not in it): ${all.toFixed(0)}\n${lines.join('')}`
}

const LEAST_SHOWN = 0.1

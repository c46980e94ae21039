import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants, totalmem } from 'node:os'
import path from 'node:path'

export interface TurboRun {
  readonly root: string
  /** Tasks, then options. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export interface TurboEnd {
  readonly exitCode: number
  /** The signal that asked us to end, if one did. */
  readonly signal: NodeJS.Signals | undefined
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const FLAGS = ['--continue=always', '--summarize', '--output-logs=errors-only', '--log-prefix=none', '--no-color']

/** Runs turbo to its end, with every task that can run. A signal goes on to it, and it to its tasks; then it is awaited. */
export async function runTurbo({ root, args, env }: TurboRun): Promise<TurboEnd> {
  const turbo = path.join(root, 'node_modules', 'turbo', 'bin', 'turbo')
  const child = spawn(process.execPath, [turbo, 'run', ...args, ...FLAGS], {
    cwd: root,
    // A group of its own: what npm installs as turbo is a script that waits for the real one and hands no signal on.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...withoutDatabases(process.env),
      ...thriftyCompiler(),
      ...env,
      TURBO_TELEMETRY_DISABLED: '1',
      TURBO_NO_UPDATE_NOTIFIER: '1',
    },
  })
  let signal: NodeJS.Signals | undefined
  const forward = (received: NodeJS.Signals) => {
    signal = received
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
  }
  for (const one of SIGNALS) process.on(one, forward)
  const [code] = await once(child, 'exit')
  for (const one of SIGNALS) process.off(one, forward)
  return { exitCode: signal === undefined ? Number(code ?? 1) : 128 + constants.signals[signal], signal }
}

const GIBIBYTE = 1024 ** 3

/**
 * Two tasks at once fill two cores, so the type checker of the linter gets one of them. Where memory is ample it does
 * not look for garbage below 8 GiB; with half of that it looks for it over and over (74 core-seconds instead of 60).
 */
function thriftyCompiler(): Readonly<Record<string, string>> {
  const one = { GOMAXPROCS: '1' }
  const memory = totalmem() / GIBIBYTE
  if (memory < 7) return one
  return { ...one, GOGC: 'off', GOMEMLIMIT: memory < 15 ? '3GiB' : '8GiB' }
}

/** A database that somebody works with is not for tests, whatever its address is doing in our environment. */
function withoutDatabases({ DATABASE_URL: _url, DATABASE_OWNER_URL: _ownerUrl, ...others }: NodeJS.ProcessEnv) {
  return others
}

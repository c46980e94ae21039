import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isPostmasterOf, waitUntilGone } from './processes.ts'

const FAST_MS = 20_000
const IMMEDIATE_MS = 6_000

/**
 * Ends a postmaster that an owner of this folder left behind when it was killed; its watchdog does the same at the same
 * time. Only the holder of the folder's lock may call this. A note of a postmaster that is no more is removed: after a
 * restart of the machine or container its number may belong to anybody, and PostgreSQL would then refuse to start.
 */
export async function endStrayPostmaster(cluster: string): Promise<void> {
  const pid = notedPostmaster(cluster)
  if (pid === undefined) return
  for (const [signal, patience] of STEPS) {
    if (!isPostmasterOf(pid, cluster)) break
    send(pid, signal)
    if (await waitUntilGone(pid, patience)) break
  }
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
}

const STEPS = [
  ['SIGINT', FAST_MS],
  ['SIGQUIT', IMMEDIATE_MS],
  ['SIGKILL', IMMEDIATE_MS],
] as const

function notedPostmaster(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8'), 10)
    return Number.isInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended in between, which is what was wanted.
  }
}

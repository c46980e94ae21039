import { execFile, execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import type { PostgresBinaries } from './binaries.ts'

export const SUPERUSER = 'postgres'

export interface ClusterPlace {
  /** The data folder; PostgreSQL's own files lie in `cluster` below it. */
  readonly folder: string
  readonly binaries: PostgresBinaries
  readonly account: Account
}

/** PostgreSQL's files below a data folder. */
export function clusterDirectory(folder: string): string {
  return path.join(folder, 'cluster')
}

/** The superuser's password for the loopback address. */
export function superuserPassword(folder: string): string {
  return readFileSync(passwordPath(folder), 'utf8')
}

function passwordPath(folder: string): string {
  return path.join(folder, 'superuser-password')
}

/**
 * Makes the database cluster unless it is there: UTF-8, data checksums, Chinese order by pinyin. It gets its name when it is
 * complete, so one whose making was killed does not count. Over the socket the folder's rights are the password; over
 * the loopback address the superuser's password is asked. Throws when the files are of another major version.
 */
export async function ensureCluster(place: ClusterPlace): Promise<'made' | 'present'> {
  const cluster = clusterDirectory(place.folder)
  removeUnfinished(place.folder)
  if (existsSync(path.join(cluster, 'PG_VERSION'))) {
    refuseOtherMajor(cluster, place.binaries)
    return 'present'
  }
  const unfinished = path.join(place.folder, `${UNFINISHED}${process.pid}`)
  mkdirSync(unfinished, { mode: 0o700 })
  place.account.claim(unfinished)
  await initdb(place, unfinished)
  renameSync(unfinished, cluster)
  return 'made'
}

const UNFINISHED = 'cluster.unfinished-'
const execute = promisify(execFile)

async function initdb(place: ClusterPlace, directory: string): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  const passwordFile = `${directory}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  place.account.claim(passwordFile)
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C'
  const [program, args] = place.account.wrap(place.binaries.initdb, [
    ...['--pgdata', directory, '--username', SUPERUSER, '--encoding', 'UTF8', '--locale', locale],
    ...['--locale-provider', 'icu', '--icu-locale', 'zh-u-co-pinyin', '--data-checksums'],
    ...['--auth-local', 'trust', '--auth-host', 'scram-sha-256', '--pwfile', passwordFile],
  ])
  await execute(program, args, { env: { ...process.env, LC_ALL: 'C' }, cwd: '/' })
  rmSync(passwordFile)
  writeFileSync(passwordPath(place.folder), password, { mode: 0o600 })
}

function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(UNFINISHED)) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

function refuseOtherMajor(cluster: string, binaries: PostgresBinaries): void {
  const found = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
  const wanted = /\(PostgreSQL\) (\d+)/.exec(execFileSync(binaries.postgres, ['--version'], { encoding: 'utf8' }))?.[1]
  if (found === wanted) return
  throw new Error(
    `${cluster} 是 PostgreSQL ${found} 的数据，而程序是 ${wanted} · the files are of PostgreSQL ${found}, the programs are ${wanted}`,
  )
}

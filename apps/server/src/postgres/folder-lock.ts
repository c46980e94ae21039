import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Held by the process that owns a data folder. The operating system lets go of it when that process dies, however it dies. */
export interface FolderLock {
  release(): void
}

/** Somebody else owns the data folder. `pid` is theirs, where it is known. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse'
  readonly pid: number | undefined

  constructor(folder: string, owner: Owner | undefined) {
    const who = owner === undefined ? '' : ` ${owner.pid}`
    const where = owner === undefined || owner.host === hostname() ? '' : ` (${owner.host})`
    super(
      `数据目录 ${folder} 正由另一个进程${who}${where} 使用：请先停止它，或换一个目录 · ` +
        `the data folder is in use by process${who || ' (unknown)'}${where}: stop it first, or take another folder`,
    )
    this.pid = owner?.pid
  }
}

interface Owner {
  readonly pid: number
  readonly host: string
}

/**
 * Takes the folder for this process, or throws `DataFolderInUse`. Node has no file locks of its own; the lock is the one
 * that SQLite, which comes with Node, takes on its file, so it works on every system and never goes stale.
 */
export function lockFolder(folder: string): FolderLock {
  const note = path.join(folder, 'owner.json')
  const file = new DatabaseSync(path.join(folder, 'owner.lock'), { timeout: 0 })
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (isBusy(error)) throw new DataFolderInUse(folder, readOwner(note))
    throw error
  }
  const owner: Owner = { pid: process.pid, host: hostname() }
  writeFileSync(note, JSON.stringify(owner))
  return { release: () => file.close() }
}

const SQLITE_BUSY = 5

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}

function readOwner(note: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(note, 'utf8'))
    if (typeof owner !== 'object' || owner === null || !('pid' in owner) || !('host' in owner)) return undefined
    return { pid: Number(owner.pid), host: String(owner.host) }
  } catch {
    return undefined
  }
}

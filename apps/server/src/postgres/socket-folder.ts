import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Account } from './account.ts'

/** Where the server's socket lies. Only its owner may enter. */
export interface SocketFolder {
  readonly path: string
  /** Whether it lies in the temporary folder and is removed at the end. */
  readonly temporary: boolean
  remove(): void
}

/** The kernel keeps about 104 bytes for the path of a socket; a blank or a Chinese name costs its UTF-8 length. */
const LONGEST_SOCKET_PATH = 100

/** `run` below the data folder, or a folder of our own in the temporary one when that path would be too long. */
export function openSocketFolder(folder: string, port: number, account: Account): SocketFolder {
  const near = path.join(folder, 'run')
  if (Buffer.byteLength(socketPath(near, port)) <= LONGEST_SOCKET_PATH) {
    mkdirSync(near, { recursive: true, mode: 0o700 })
    account.claim(near)
    return { path: near, temporary: false, remove: () => undefined }
  }
  const base = [tmpdir(), '/tmp'].find(
    (one) => Buffer.byteLength(socketPath(path.join(one, 'jianjia-XXXXXX'), port)) <= 100,
  )
  const far = mkdtempSync(path.join(base ?? '/tmp', 'jianjia-'))
  account.claim(far)
  return { path: far, temporary: true, remove: () => rmSync(far, { recursive: true, force: true }) }
}

function socketPath(folder: string, port: number): string {
  return path.join(folder, `.s.PGSQL.${port}`)
}

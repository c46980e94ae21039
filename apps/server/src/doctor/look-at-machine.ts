import { readdir, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from './finding.ts'

const OLDEST_NODE = 20
const GIBIBYTE = 1024 ** 3

export function lookAtNode(version: string): Finding {
  const isKnown = Number.parseInt(version, 10) >= OLDEST_NODE
  return {
    ...{ check: 'node', state: isKnown ? 'sound' : 'fault', seen: { version } },
    text: isKnown
      ? 'Node 的版本可用。 The version of Node is fine.'
      : '需要 Node 20 或更新版本。 Node 20 or newer is needed.',
  }
}

/** Below a gibibyte uploads may fail soon; below a tenth of it the database may stop. */
export async function lookAtDisk(dataFolder: string): Promise<Finding> {
  const { bavail, bsize, blocks } = await statfs(dataFolder)
  const seen = { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
  const state = seen.freeBytes < GIBIBYTE / 10 ? 'fault' : seen.freeBytes < GIBIBYTE ? 'warning' : 'sound'
  return {
    ...{ check: 'disk', state, seen },
    text:
      state === 'sound'
        ? '磁盘空间充足。 There is room on the disk.'
        : '数据目录所在磁盘快满了，请清理或扩容。 The disk of the data folder is nearly full: make room.',
  }
}

/** The secrets of the installation are for its own user only. */
export async function lookAtSecrets(dataFolder: string): Promise<Finding> {
  const folder = path.join(dataFolder, 'secrets')
  const names = await readdir(folder).catch(() => [])
  const open: string[] = []
  for (const name of names) if (((await stat(path.join(folder, name))).mode & 0o077) !== 0) open.push(name)
  return {
    ...{ check: 'secrets', state: open.length === 0 ? 'sound' : 'fault', seen: { secrets: names.length, open } },
    text:
      open.length === 0
        ? '密钥只有本系统的用户可读。 Only the system’s own user can read its secrets.'
        : '其他用户可以读到这些密钥，请运行 chmod 600。 Others can read these secrets: chmod 600.',
  }
}

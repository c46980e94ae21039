import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A secret that this installation makes once and keeps, readable by its own user only. */
export async function keptSecret(folder: string, name: string): Promise<string> {
  const file = path.join(folder, name)
  const kept = await readKept(file)
  if (kept !== undefined) return kept
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const fresh = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await writeFile(fresh, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true })
    // A link appears whole or not at all, and never over one that another process has made meanwhile.
    await link(fresh, file).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error
    })
  } finally {
    await rm(fresh, { force: true })
  }
  const secret = await readKept(file)
  if (secret === undefined) throw new Error(`the secret ${name} could not be kept`)
  return secret
}

async function readKept(file: string): Promise<string | undefined> {
  try {
    const text = (await readFile(file, 'utf8')).trim()
    return text === '' ? undefined : text
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '..', '..', '..', '.toolchain', 'browser')

/**
 * A folder beside the toolchain that is filled once. It gets its name when it is complete; of two that fill it at once, the
 * first one's stays.
 */
export async function cachedFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const place = path.join(folder, name)
  if (existsSync(place)) return place
  const partial = `${place}.partial-${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  try {
    await fill(partial)
    renameSync(partial, place)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
  removeLeftovers(name)
  return place
}

function removeLeftovers(name: string): void {
  for (const entry of readdirSync(folder)) {
    const pid = Number(entry.split(`${name}.partial-`)[1])
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(path.join(folder, entry), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const HEARTBEAT_MS = 1_000
const STALE_AFTER_MS = 15_000
const ORPHAN_LIMIT_MS = 300_000
const POLL_MS = 150

/**
 * Does the work while no other process does it in the same folder. The lock is a file that its holder touches every second:
 * one whose holder is dead, or that nobody has touched for a while, is taken over, so a killed install blocks nobody. The
 * work tells the process it runs (`note`), which may outlive a killed holder: it is waited for.
 */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(path.dirname(file), { recursive: true })
  const mine = `${process.pid} ${randomUUID()}`
  let waited = false
  while (!tryTake(file, mine)) {
    if (isStale(file)) takeOver(file)
    else {
      if (!waited) onWait(pidsIn(file).holder)
      waited = true
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS)
  try {
    return await work((pid) => writeFileSync(file, `${mine} ${pid}`))
  } finally {
    clearInterval(heartbeat)
    if (contentOf(file)?.startsWith(mine)) rmSync(file, { force: true })
  }
}

function tryTake(file, content) {
  try {
    writeFileSync(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Two that find the same stale lock must not both remove it: the second would remove the first one's new lock. */
function takeOver(file) {
  const guard = `${file}.takeover`
  if (!tryTake(guard, String(process.pid))) {
    if (ageOf(guard) > STALE_AFTER_MS) rmSync(guard, { force: true })
    return
  }
  try {
    if (isStale(file)) rmSync(file, { force: true })
  } finally {
    rmSync(guard, { force: true })
  }
}

function isStale(file) {
  const age = ageOf(file)
  if (age === undefined) return false
  const { holder, noted } = pidsIn(file)
  if (noted !== undefined && isAlive(noted) && age < ORPHAN_LIMIT_MS) return false
  if (age > STALE_AFTER_MS) return true
  return holder !== undefined && !isAlive(holder)
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function pidsIn(file) {
  const [, holder, noted] = /^(\d+) \S+(?: (\d+))?$/.exec(contentOf(file) ?? '') ?? []
  return { holder: toPid(holder), noted: toPid(noted) }
}

function toPid(text) {
  return text === undefined ? undefined : Number(text)
}

function contentOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs
  } catch {
    return undefined
  }
}

function touch(file) {
  try {
    const now = new Date()
    utimesSync(file, now, now)
  } catch {
    // Somebody removed the lock by hand; the work goes on, and at worst is done twice.
  }
}

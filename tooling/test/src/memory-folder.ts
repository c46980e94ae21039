import { accessSync, constants, readFileSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** What all tests together may have at one time: a database server, installations with their files, browser profiles. */
const ENOUGH_BYTES = 6 * 2 ** 30

/**
 * Where tests put what nobody needs after them. On Linux a folder in memory, when there is one that is roomy and lets
 * programs run: a database is cloned hundreds of times, and on a disk the making of its files costs more than the tests.
 */
export function temporaryFolder(memory = '/dev/shm'): string {
  return process.env['TMPDIR'] === undefined && isRoomy(memory) && letsProgramsRun(memory) ? memory : tmpdir()
}

function isRoomy(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= ENOUGH_BYTES
  } catch {
    return false
  }
}

function letsProgramsRun(folder: string): boolean {
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n')
  const options = mounts.map((line) => line.split(' ')).find(([, place]) => place === folder)?.[3]
  return options !== undefined && !options.split(',').includes('noexec')
}

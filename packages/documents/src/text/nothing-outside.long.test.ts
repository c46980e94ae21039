import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { MARKS } from '../../testing/read-payloads.ts'

const PROGRAM = path.join(import.meta.dirname, '../../testing/read-payloads.ts')

/** Whether a tracer of system calls is at hand and allowed to work. */
function canTrace(): boolean {
  return spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0
}

interface Traced {
  readonly payloads: number
  /** What was asked of the system between the two marks that has to do with files, sockets or programs. */
  readonly calls: readonly string[]
}

function trace(...words: readonly string[]): Traced {
  const folder = mkdtempSync(path.join(tmpdir(), 'jianjia-trace-'))
  const log = path.join(folder, 'calls')
  try {
    const what =
      'trace=open,openat,openat2,access,faccessat,faccessat2,stat,statx,newfstatat,readlink,unlink,rename,mkdir,creat,'
    const calls = `${what}socket,connect,sendto,sendmsg,bind,execve,fork,vfork`
    const watched = [process.execPath, PROGRAM, ...words]
    const said = execFileSync('strace', ['-f', '-qq', '-e', calls, '-o', log, ...watched], { encoding: 'utf8' })
    const lines = readFileSync(log, 'utf8').split('\n')
    const [from, to] = MARKS.map((mark) => lines.findIndex((line) => line.includes(mark)))
    if (from === undefined || to === undefined || from < 0 || to < from)
      throw new Error('the marks are not in the trace')
    return { payloads: Number(said), calls: lines.slice(from + 1, to) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const traceable = canTrace()
if (!traceable) process.stdout.write('no tracer of system calls (strace) may work on this machine: left out\n')

test.runIf(traceable)('seen by a tracer of system calls, what points elsewhere opens nothing', ({ task }) => {
  expect(trace('/etc/hostname-that-is-planted').calls.join('\n')).toContain('/etc/hostname-that-is-planted')
  const { payloads, calls } = trace()
  expect(calls).toEqual([])
  Object.assign(task.meta, { figures: { payloads, calls: calls.length } })
})

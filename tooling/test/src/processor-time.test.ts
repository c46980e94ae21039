import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { openNotebook, ranking, secondsOfProcess, secondsOfStat, secondsOfTimes } from './processor-time.ts'

/** Keeps one processor busy for 0.4 core-seconds. */
const BUSY = 'while (process.cpuUsage().user + process.cpuUsage().system < 4e5);'

test('the shell of the tasks notes what a script and its children took, and ends as the script did', () => {
  const notebook = openNotebook()
  try {
    const shell = notebook.env['pnpm_config_script_shell'] ?? ''
    const env = { ...process.env, ...notebook.env, npm_package_name: '@jianjia/db', npm_lifecycle_event: 'test:db' }
    const script = `"${process.execPath}" -e '${BUSY}'; exit 7`
    expect(() => execFileSync(shell, ['-c', script], { env, stdio: 'ignore' })).toThrow(
      expect.objectContaining({ status: 7 }),
    )
    const [noted, ...others] = notebook.read()
    expect([noted?.of, others]).toEqual(['@jianjia/db#test:db', []])
    expect(noted?.coreSeconds).toBeGreaterThan(0.3)
    expect(noted?.coreSeconds).toBeLessThan(3)
  } finally {
    notebook.remove()
  }
})

test('times as POSIX shells print them', () => {
  expect(secondsOfTimes('0m0.010000s 0m0.020000s\n2m3.500000s 0m1.250000s\n')).toBeCloseTo(124.78)
  expect(secondsOfTimes('0m0.01s 0m0.00s\n0m0.10s 0m0.00s')).toBeCloseTo(0.11)
})

test('the times of a process are found behind a name that holds anything', () => {
  const stat = '12 (a) b (c) S 1 12 12 0 -1 4194304 900 10 0 0 150 50 1000 25 20 0 1 0 5 6 7'
  expect(secondsOfStat(stat)).toBeCloseTo(12.25)
})

test.runIf(process.platform === 'linux')('a living child counts, and a process that is gone is not known', async () => {
  const child = spawn(process.execPath, ['-e', `${BUSY} console.log('done'); setInterval(() => {}, 1000)`])
  await once(child.stdout, 'data')
  expect(secondsOfProcess(child.pid ?? 0)).toBeGreaterThan(0.3)
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
  expect(secondsOfProcess(child.pid ?? 0)).toBeUndefined()
})

test('the most expensive stands first; what took nothing is left out', () => {
  const text = ranking([
    { of: 'small', coreSeconds: 1.25 },
    { of: 'nothing', coreSeconds: 0 },
    { of: 'large', coreSeconds: 120 },
  ])
  expect(text.split('\n').slice(1, -1)).toEqual([
    "processor time in core-seconds (user and system; a browser's own processes are not in it): 121",
    '   120.0  large',
    '     1.3  small',
  ])
  expect(ranking([{ of: 'nothing', coreSeconds: 0 }])).toBe('')
})

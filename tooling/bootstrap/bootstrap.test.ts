import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const here = import.meta.dirname
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jianjia 引导-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const url = (name: string) => JSON.stringify(pathToFileURL(path.join(here, name)).href)

/** Runs a piece of JavaScript in a process of its own and gives what it printed and how it ended. */
async function run(source: string, meanwhile: (pid: number, said: () => string) => Promise<void> = async () => {}) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const ended = once(child, 'close')
  await meanwhile(child.pid ?? 0, () => said)
  const [code, signal] = await ended
  return { said, code, signal }
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 15_000) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('the lock', () => {
  const worker = (lock: string, log: string, milliseconds: number) => `
    import { appendFileSync } from 'node:fs'
    import { withLock } from ${url('lock.mjs')}
    await withLock(${JSON.stringify(lock)}, async () => {
      appendFileSync(${JSON.stringify(log)}, 'in ')
      await new Promise((resolve) => setTimeout(resolve, ${milliseconds}))
      appendFileSync(${JSON.stringify(log)}, 'out ')
    })`

  test('lets four at once in one after the other', async () => {
    const [lock, log] = [path.join(folder, 'lock'), path.join(folder, 'log')]
    const all = await Promise.all([1, 2, 3, 4].map(() => run(worker(lock, log, 60))))
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(4))
    expect(existsSync(lock)).toBe(false)
  })

  test('of a killed holder is taken over', async () => {
    const [lock, log] = [path.join(folder, 'lock'), path.join(folder, 'log')]
    await run(worker(lock, log, 60_000), async (pid) => {
      await until(() => existsSync(log))
      process.kill(pid, 'SIGKILL')
    })
    expect(existsSync(lock)).toBe(true)
    await run(worker(lock, log, 0))
    expect(readFileSync(log, 'utf8')).toBe('in in out ')
  })

  test('waits for what a killed holder had started, and gives up on a lock that nobody touches', async () => {
    const [lock, log] = [path.join(folder, 'lock'), path.join(folder, 'log')]
    const noted = spawn('sleep', ['1'], { stdio: 'ignore' })
    writeFileSync(lock, `999999999 x ${noted.pid}`)
    const started = performance.now()
    await run(worker(lock, log, 0))
    expect(performance.now() - started).toBeGreaterThan(700)

    writeFileSync(lock, `${process.pid} x`)
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(lock, longAgo, longAgo)
    expect((await run(worker(lock, log, 0))).code).toBe(0)
  })
})

test('what npm puts into the environment goes, where packages come from stays, for pnpm too', async () => {
  const given = {
    PATH: '/bin',
    CI: 'true',
    INIT_CWD: '/x',
    npm_lifecycle_event: 'test',
    npm_config_prefix: '/usr',
    npm_config_registry: 'http://packages.example/',
    NPM_CONFIG_CAFILE: '/ca.pem',
  }
  const { said } = await run(`
    import { cleanEnvironment } from ${url('environment.mjs')}
    console.log(JSON.stringify(cleanEnvironment(${JSON.stringify(given)})))`)
  expect(JSON.parse(said)).toMatchObject({
    PATH: '/bin',
    CI: 'true',
    npm_config_registry: 'http://packages.example/',
    pnpm_config_registry: 'http://packages.example/',
    pnpm_config_cafile: '/ca.pem',
  })
  expect(Object.keys(JSON.parse(said)).filter((name) => /lifecycle|prefix|INIT/.test(name))).toEqual([])
})

describe('a lasting command', () => {
  const lasting = () => {
    const command = path.join(folder, 'lasting.mjs')
    writeFileSync(
      command,
      `process.on('SIGTERM', () => { process.stdout.write('ended in order'); process.exit(7) })
       setInterval(() => {}, 1000)
       process.stdout.write(String(process.pid) + ' ')`,
    )
    return `
      import { runToEnd } from ${url('processes.mjs')}
      const place = { root: ${JSON.stringify(folder)}, node: process.execPath, env: process.env, lasting: true }
      process.exitCode = await runToEnd({ ...place, args: [${JSON.stringify(command)}] })`
  }

  test('gets the signal, ends in its own way, and its exit code is ours', async () => {
    const { said, code } = await run(lasting(), async (pid, soFar) => {
      await until(() => soFar().includes(' '))
      process.kill(pid, 'SIGTERM')
    })
    expect(said).toMatch(/^\d+ ended in order$/)
    expect(code).toBe(7)
  })

  test('ends in its own way when we are killed', async () => {
    const { said, signal } = await run(lasting(), async (pid, soFar) => {
      await until(() => soFar().includes(' '))
      process.kill(pid, 'SIGKILL')
    })
    expect(signal).toBe('SIGKILL')
    expect(said).toMatch(/^\d+ ended in order$/)
  })
})

test('a step that fails shows what it said, and gives its exit code', async () => {
  const { said } = await run(`
    import { runQuietly } from ${url('processes.mjs')}
    const step = { command: process.execPath, args: ['-e', 'console.log("why"); process.exit(5)'], cwd: '/', env: process.env }
    await runQuietly(step).catch((error) => console.log(JSON.stringify([error.exitCode, error.message])))`)
  const [exitCode, message] = JSON.parse(said)
  expect(exitCode).toBe(5)
  expect(message).toContain('why')
})

test('an unknown word is told, with the known ones', async () => {
  const child = spawn(process.execPath, [path.join(here, 'bootstrap.mjs'), 'strat'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  expect((await once(child, 'close'))[0]).toBe(2)
  expect(said).toContain('known: start, test')
  expect(output).toBe('')
})

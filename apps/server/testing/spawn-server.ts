import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** The real thing: `start.ts` in a process of its own. */
export interface SpawnedServer {
  readonly process: ChildProcess
  /** Resolves with the address once it is printed; rejects with what was said if the process ends before. */
  readonly ready: Promise<string>
  readonly output: () => string
  readonly errors: () => string
  /** Resolves when the process has ended. */
  readonly ended: Promise<number | null>
}

const START = path.resolve(import.meta.dirname, '../src/start.ts')

export function spawnServer(args: readonly string[], env: Record<string, string> = {}): SpawnedServer {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, PORT: _port, ...rest } = process.env
  const child = spawn(process.execPath, [START, ...args], {
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ended = once(child, 'close').then(() => child.exitCode)
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const address = /http:\/\/\S+/.exec(output)?.[0]
      if (address !== undefined) resolve(address)
    })
    ended.then(() => reject(new Error(`${output}${errors}`)), reject)
  })
  ready.catch(() => undefined)
  return { process: child, ready, ended, output: () => output, errors: () => errors }
}

/** Ids of the living processes whose command line names the folder. */
export function processesIn(folder: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => commandLine(pid).includes(folder))
    .map(Number)
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

export async function until(met: () => boolean | Promise<boolean>, millis = 10_000): Promise<void> {
  const end = performance.now() + millis
  while (!(await met())) {
    if (performance.now() > end) throw new Error(`waited ${millis} ms in vain`)
    await delay(50)
  }
}

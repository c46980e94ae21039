import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SignIn } from './account.ts'

/** A whole product of its own: server, console and PostgreSQL on a fresh data folder. */
export interface Installation {
  readonly origin: string
  /** Only an installation started `empty` prints one. */
  readonly setupCode: string | undefined
  /** Whom the demonstration lets in; nobody elsewhere. */
  readonly listSignIns: () => Promise<readonly DemonstratedPerson[]>
  readonly stop: () => Promise<void>
}

export interface DemonstratedPerson extends SignIn {
  /** "工会主席 / chair" */
  readonly role: string
}

const START = path.resolve(import.meta.dirname, '../../../server/src/start.ts')
const READY_WITHIN = 300_000

/** Starts it as `npm start` does (the console must be built) and waits for its address. */
export async function startInstallation(kind: 'empty' | 'demo'): Promise<Installation> {
  const data = await mkdtemp(path.join(tmpdir(), 'jianjia-e2e-'))
  const port = await freePort()
  const args = [START, `--${kind}`, '--data', data, '--port', String(port)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { text: '' }
  child.stdout.on('data', (chunk) => {
    said.text += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    said.text += String(chunk)
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
  const origin = `http://127.0.0.1:${port}`
  const answered = await Promise.race([isReady(`${origin}/readyz`), ended.then(() => false)])
  if (!answered) {
    await stop()
    throw new Error(`the installation did not start:\n${said.text}`)
  }
  const signIns = path.join(data, 'demonstration', 'sign-ins.json')
  const listSignIns = async () => (kind === 'demo' ? JSON.parse(await readFile(signIns, 'utf8')) : [])
  return { origin, stop, listSignIns, setupCode: /\b([a-z0-9]{4}(?:-[a-z0-9]{4}){3,})\b/.exec(said.text)?.[1] }
}

async function isReady(address: string): Promise<boolean> {
  const until = performance.now() + READY_WITHIN
  while (performance.now() < until) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return true
    await new Promise((resolve) => {
      setTimeout(resolve, 200)
    })
  }
  return false
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new Error('no port was given'))
      })
    })
  })
}

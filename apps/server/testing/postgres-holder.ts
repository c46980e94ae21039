import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPostgres } from '../src/postgres/index.ts'

/** How a test process may run: as we are, as root in one of two ways, or as a user without rights. */
export type RunAs = 'same' | 'namespace' | 'otherUser' | 'plain'

/** A temporary folder that is removed with everything in it. */
export function temporaryFolder(prefix = 'jianjia-pg-') {
  const folder = mkdtempSync(path.join(tmpdir(), prefix))
  return { path: folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }) }
}

let made: { readonly path: string } | undefined

/** A temporary data folder with a cluster in it that ended in order: made once in this process, then copied. */
export async function folderWithCluster() {
  if (made === undefined) {
    made = temporaryFolder('jianjia-pg-made-')
    const server = await startPostgres({ dataDirectory: made.path })
    await server.stop()
  }
  const folder = temporaryFolder()
  execFileSync('cp', ['-a', `${made.path}/.`, folder.path])
  return folder
}

/** Takes away what the copies were made from. */
export function forgetCluster(): void {
  if (made !== undefined) rmSync(made.path, { recursive: true, force: true, maxRetries: 10 })
  made = undefined
}

export interface Holder {
  readonly process: ChildProcess
  readonly url: string
  readonly postmaster: number
}

const program = fileURLToPath(new URL('hold-postgres.ts', import.meta.url))
const NOBODY = 65_534
const AS_NOBODY = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
const READ_ANYTHING = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']

/** Another process that owns the folder. Rejects with what it said on standard error when it refuses. */
export async function holdPostgres(folder: string, as: RunAs = 'same'): Promise<Holder> {
  const node = [process.execPath, program, folder, as]
  if (as === 'plain') openFor(folder)
  const [command = '', ...args] = as === 'plain' ? ['setpriv', ...AS_NOBODY, ...READ_ANYTHING, ...node] : node
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: tmpdir() } })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const exited = once(child, 'exit').then(() => {
    throw new Error(said)
  })
  const [line] = await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), exited])
  exited.catch(() => undefined)
  const { url, pid } = JSON.parse(String(line))
  return { process: child, url, postmaster: pid }
}

/** Ends a holder by the signal and gives its exit code, or null when the signal itself ended it. */
export async function endHolder(holder: Holder, signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(holder.process, 'exit')
  holder.process.kill(signal)
  const [code] = await exited
  return code
}

/** The processes that work in the cluster of a data folder, or watch it. */
export function processesOn(folder: string): readonly number[] {
  const cluster = path.join(realpathSync(folder), 'cluster')
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingDirectory(pid) === cluster)
}

function openFor(folder: string): void {
  if (!existsSync(folder)) return
  chownSync(folder, NOBODY, NOBODY)
  chmodSync(folder, 0o700)
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

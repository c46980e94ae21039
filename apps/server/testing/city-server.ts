import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ApiBench, apiBench } from '@jianjia/api/testing'
import { installJobs } from '../src/jobs/install-jobs.ts'
import { givePassword, PASSWORD } from './server-bench.ts'
import { type SpawnedServer, spawnServer } from './spawn-server.ts'

export interface StartedServer {
  readonly server: SpawnedServer
  readonly address: string
  /** Of the school's chair. */
  readonly cookie: string
}

/** The server of a city: a PostgreSQL of its own and a folder of files, which live on when the server is killed. */
export interface CityServer extends AsyncDisposable {
  readonly bench: ApiBench
  readonly filesFolder: string
  start(): Promise<StartedServer>
  /** Files below a folder of what is stored: `objects`, `incoming`, `made`. */
  filesIn(folder: string): Promise<readonly string[]>
  read<Answer>(at: StartedServer, name: string, input: object): Promise<Answer>
  /** What the chair is answered by a procedure, as text. */
  change(at: StartedServer, name: string, input: object): Promise<{ readonly status: number; readonly body: string }>
}

export async function cityServer({ jobs }: { readonly jobs: 'on' | 'off' }): Promise<CityServer> {
  const bench = await apiBench()
  const data = await mkdtemp(path.join(tmpdir(), 'jianjia-city-'))
  const { chair } = bench.tenant.people
  await givePassword(bench, chair)
  if (jobs === 'on') await installJobs(bench.scratch.ownerUrl)
  const running: SpawnedServer[] = []
  return {
    bench,
    filesFolder: path.join(data, 'files'),
    start: async () => {
      const env = { DATABASE_URL: bench.scratch.appUrl, LOG_LEVEL: 'fatal', JOBS: jobs }
      const server = spawnServer(['--data', data], env)
      running.push(server)
      const address = await server.ready
      const answer = await post(`${address}/auth/sign-in/username`, { username: chair.username, password: PASSWORD })
      return { server, address, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
    },
    filesIn: async (folder) => {
      const found = readdir(path.join(data, 'files', folder), { recursive: true, withFileTypes: true })
      const entries = await found.catch(() => [])
      return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name))
    },
    read: async ({ address, cookie }, name, input) => {
      const asked = encodeURIComponent(JSON.stringify(input))
      const answer = await fetch(`${address}/trpc/${name}?input=${asked}`, { headers: { cookie } })
      const body = JSON.parse(await answer.text())
      return body.result.data
    },
    change: async ({ address, cookie }, name, input) => {
      const answer = await post(`${address}/trpc/${name}`, { ...input, key: crypto.randomUUID() }, { cookie })
      return { status: answer.status, body: await answer.text() }
    },
    [Symbol.asyncDispose]: async () => {
      for (const server of running) server.process.kill('SIGKILL')
      await Promise.all(running.map((server) => server.ended))
      await bench[Symbol.asyncDispose]()
      await rm(data, { recursive: true, force: true })
    },
  }
}

function post(address: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const json = { 'content-type': 'application/json', ...headers }
  return fetch(address, { method: 'POST', headers: json, body: JSON.stringify(body) })
}

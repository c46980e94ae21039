import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ApiBench, apiBench, type BenchPerson } from '@jianjia/api/testing'
import { inLocal, setPassword } from '@jianjia/db'
import type { FastifyInstance } from 'fastify'
import { PASSWORD_HASHING, type PasswordHashing } from '../src/auth/password-hash.ts'
import { createLogger } from '../src/http/logger.ts'
import { buildServer } from '../src/http/server.ts'
import { ballotBox } from '../src/ballot-box.ts'
import { numberVault } from '../src/number-vault.ts'
import { createTelemetry } from '../src/telemetry/telemetry.ts'
import { createServices } from '../src/services.ts'
import type { S3Place } from '../src/storage/s3/s3-place.ts'
import { QUICK_PASSWORDS } from './quick-passwords.ts'

/** The HTTP side on a bench of two tenants, listening on a port of its own, with files in a temporary folder. */
export interface ServerBench extends AsyncDisposable {
  readonly bench: ApiBench
  readonly server: FastifyInstance
  readonly origin: string
  readonly filesFolder: string
  /** Everything that was logged, as text. */
  readonly log: () => string
  givePassword(person: BenchPerson, password?: string, mustChange?: boolean): Promise<void>
  /** The session's cookie, ready for a `cookie` header. */
  signIn(person: BenchPerson, password?: string): Promise<string>
  post(address: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  /** What lies in the files folder, temporary files included. */
  listFiles(): Promise<readonly string[]>
}

export const PASSWORD = 'reeds on the bank'
export const SECRET = 'a secret of the tests, long enough to sign with'

export interface ServerBenchOptions {
  readonly publicOrigin?: string
  readonly consoleFolder?: string
  /** Everything unless said. */
  readonly logLevel?: 'debug' | 'silent'
  /** With it the server tells its figures. */
  readonly metricsToken?: string
  /** Where evidence lies; the temporary folder unless said. */
  readonly s3?: S3Place
  /** As short as can be unless said: hundreds of refusals are asked for. */
  readonly refusalStepMillis?: number
  /** Quick unless said. */
  readonly passwords?: PasswordHashing
}

export async function serverBench(options: ServerBenchOptions = {}): Promise<ServerBench> {
  const bench = await apiBench()
  const filesFolder = await mkdtemp(path.join(tmpdir(), 'jianjia-files-'))
  const lines: string[] = []
  const { passwords = QUICK_PASSWORDS } = options
  const server = buildServer({
    ...{ db: bench.db, secret: SECRET, filesFolder, passwords },
    services: createServices({
      ...{ filesFolder, publicOrigin: options.publicOrigin, s3: options.s3, passwords },
      vault: numberVault(['a secret of the tests']),
      ballotBox: ballotBox(['a secret of the tests']),
    }),
    logger: createLogger({ level: options.logLevel ?? 'debug', write: (line) => lines.push(line) }),
    consoleFolder: options.consoleFolder ?? path.join(filesFolder, 'no-console'),
    origin: options.publicOrigin ?? 'http://127.0.0.1',
    publicOrigin: options.publicOrigin,
    refusalStepMillis: options.refusalStepMillis ?? 1,
    told: options.metricsToken ? { telemetry: createTelemetry(bench.db), token: options.metricsToken } : undefined,
  })
  const origin = await server.listen({ host: '127.0.0.1', port: 0 })
  const post = (address: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${origin}${address}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  return {
    ...{ bench, server, origin, filesFolder, post },
    log: () => lines.join(''),
    givePassword: (person, password, mustChange) => givePassword(bench, person, { password, mustChange, passwords }),
    signIn: async (person, password = PASSWORD) => {
      const answer = await post('/auth/sign-in/username', { username: person.username, password })
      if (!answer.ok) throw new Error(`signing in failed: ${answer.status} ${await answer.text()}`)
      return answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ')
    },
    listFiles: async () => {
      const entries = await readdir(filesFolder, { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    },
    [Symbol.asyncDispose]: async () => {
      // A test that has not read an answer to its end must not hold the server up.
      server.server.closeAllConnections()
      await server.close()
      await bench[Symbol.asyncDispose]()
      await rm(filesFolder, { recursive: true, force: true })
    },
  }
}

/** The answer's JSON, in the form that the test expects and then asserts. */
export async function bodyOf<Body>(answer: Response): Promise<Body> {
  return (await answer.json()) as Body
}

interface Given {
  readonly password?: string | undefined
  readonly mustChange?: boolean | undefined
  /** How the server that is asked keeps it; as a started server does unless said. */
  readonly passwords?: PasswordHashing
}

/** For whoever is to sign in by typing. */
export async function givePassword(bench: ApiBench, { accountId }: BenchPerson, given: Given = {}): Promise<void> {
  const { password = PASSWORD, mustChange = false, passwords = PASSWORD_HASHING } = given
  await bench.scratch.owner.query(
    `insert into account_credential (id, user_id, account_id, provider_id)
     select gen_random_uuid(), $1::uuid, $1::text, 'credential'
     where not exists (select from account_credential where user_id = $1::uuid)`,
    [accountId],
  )
  const passwordHash = await passwords.hash(password)
  await inLocal(bench.db, 'write', (tx) => setPassword(tx, { accountId, passwordHash, mustChangePassword: mustChange }))
}

import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ScratchDb, scratchDb } from '@jianjia/db/testing'
import type { Db } from '@jianjia/db'
import type { IdempotencyKey } from '@jianjia/domain/kernel'
import type { BallotBox, BallotPlace } from '../src/frame/ballot-box.ts'
import type { ApiContext, Services } from '../src/frame/context.ts'
import type { ReceivedFile } from '../src/frame/file-storage.ts'
import { NO_JOBS } from '../src/frame/job-requests.ts'
import type { NumberVault } from '../src/frame/number-vault.ts'
import { createCallerFactory } from '../src/frame/trpc.ts'
import { appRouter, UPLOADS } from '../src/router.ts'
import { type BenchPerson, type BenchTenant, seedBenchTenant } from './bench-tenant.ts'
import { briefFilesInMemory, madeFilesInMemory, type MemoryStorage, memoryStorage } from './memory-storage.ts'

/** Two tenants with the same names, everybody in every role, and the procedures as any of them calls them. */
export interface ApiBench extends AsyncDisposable {
  readonly scratch: ScratchDb
  readonly db: Db
  readonly tenant: BenchTenant
  readonly otherTenant: BenchTenant
  readonly storage: MemoryStorage
  callerFor(person: BenchPerson | undefined): Caller
  /** A visitor who has not signed in, from an address. */
  callerFrom(source: string): Caller
  contextFor(person: BenchPerson | undefined): ApiContext
  /** Calls an upload use case with a file of these bytes. */
  upload(name: string, call: BenchUpload): Promise<unknown>
}

export interface BenchUpload {
  readonly by: BenchPerson | undefined
  readonly input: object
  readonly bytes: Uint8Array
  readonly fileName?: string
  readonly mediaType?: string
}

export type Caller = ReturnType<typeof createCaller>

const createCaller = createCallerFactory(appRouter)

export async function apiBench(): Promise<ApiBench> {
  const scratch = await scratchDb()
  const tenant = await seedBenchTenant(scratch, '甲')
  const otherTenant = await seedBenchTenant(scratch, '乙')
  return benchOn(scratch, tenant, otherTenant)
}

/** The same two tenants, reached in another way: through another connection. */
export function benchThrough(bench: ApiBench, db: Db): Promise<ApiBench> {
  const scratch = { ...bench.scratch, db, [Symbol.asyncDispose]: async () => undefined }
  return benchOn(scratch, bench.tenant, bench.otherTenant)
}

async function benchOn(scratch: ScratchDb, tenant: BenchTenant, otherTenant: BenchTenant): Promise<ApiBench> {
  const storage = memoryStorage()
  const services = benchServices(storage)
  const folder = await mkdtemp(path.join(tmpdir(), 'jianjia-bench-'))
  const contextFor = (person: BenchPerson | undefined): ApiContext => ({
    ...{ db: scratch.db, services, requestId: randomUUID() },
    account: person && { accountId: person.accountId, username: person.username, mustChangePassword: false },
  })
  return {
    ...{ scratch, db: scratch.db, tenant, otherTenant, storage, contextFor },
    callerFor: (person) => createCaller(contextFor(person)),
    callerFrom: (source) => createCaller({ ...contextFor(undefined), source }),
    upload: async (name, { by, input, bytes, fileName = '简报.pdf', mediaType = 'application/pdf' }) => {
      const use = UPLOADS[name]
      if (use === undefined) throw new Error(`no upload is called ${name}`)
      const file: ReceivedFile = {
        ...{ path: path.join(folder, randomUUID()), name: fileName, mediaType, size: bytes.byteLength },
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }
      await writeFile(file.path, bytes)
      const context = contextFor(by)
      await use.admit(context, input)
      return use.receive(context, input, file)
    },
    [Symbol.asyncDispose]: async () => {
      await rm(folder, { recursive: true, force: true })
      await scratch[Symbol.asyncDispose]()
    },
  }
}

/** A key for one intended change. */
export function newKey(): IdempotencyKey {
  return randomUUID() as string as IdempotencyKey
}

/** What we do not own, in a form that is quick and that a test can foresee. */
export function benchServices(storage: MemoryStorage): Services {
  return {
    storage,
    briefFiles: briefFilesInMemory(),
    madeFiles: madeFilesInMemory(),
    publicOrigin: 'https://union.example.cn',
    jobs: NO_JOBS,
    vault: benchVault,
    ballotBox: benchBallotBox,
    hashPassword: async (password) => `bench:${password}`,
    hashOneTimePassword: async (password) => `once:${password}`,
    newOneTimePassword: () => `onetime-${randomUUID().slice(0, 8)}`,
    newToken: () => randomBytes(32).toString('base64url'),
    pinyin: (name) => ({ pinyin: name, initials: name }),
  }
}

/** Turned around, so that a number that lies open in the database is found by a test. */
const benchVault: NumberVault = {
  seal: (districtId, number) => {
    const cipher = [...number].toReversed().join('')
    return { keyId: 'bench', cipher, index: createHash('sha256').update(`${districtId}${number}`).digest('hex') }
  },
  open: (_districtId, { cipher }) => [...cipher].toReversed().join(''),
}

/** Bound to its place and different every time, as the real one; what was altered does not open. */
const benchBallotBox: BallotBox = {
  seal: (place, choice) => {
    const salt = randomBytes(8).toString('hex')
    return { keyId: 'bench', sealed: `${salt}.${choice ^ maskOf(place, salt)}.${checkOf(place, salt, choice)}` }
  },
  open: (place, { sealed }) => {
    const [salt = '', masked = '', check = ''] = sealed.split('.')
    const choice = Number(masked) ^ maskOf(place, salt)
    return checkOf(place, salt, choice) === check ? choice : undefined
  },
}

function maskOf({ districtId, voteId, envelopeId }: BallotPlace, salt: string): number {
  return createHash('sha256').update(`${districtId}${voteId}${envelopeId}${salt}`).digest().readUInt8(0)
}

function checkOf(place: BallotPlace, salt: string, choice: number): string {
  return createHash('sha256')
    .update(`${Object.values(place).join('')}${salt}${choice}`)
    .digest('hex')
    .slice(0, 16)
}

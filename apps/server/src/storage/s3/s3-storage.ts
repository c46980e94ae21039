import { createHash } from 'node:crypto'
import { createReadStream, openAsBlob } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ByteRange, type FileStorage, type ReceivedFile, StoredFileMissing } from '@jianjia/api'
import { isStorageKey } from '../storage-key.ts'
import { type Ask, askS3, mustBe, PATIENCE, type Patience, type S3Request, unreachable } from './ask-s3.ts'
import { listS3 } from './list-s3.ts'
import type { S3Place } from './s3-place.ts'

/**
 * Evidence in an S3-compatible store: one object per key, sent whole and checked there against its hash, so that nothing
 * is ever half there.
 */
export function s3Storage(place: S3Place, patience: Patience = PATIENCE): FileStorage {
  const ask = (request: S3Request) => askS3(place, request, patience)
  return {
    keep: async (received, key) => keep(ask, received, keyOf(key)),
    open: async (key, part) => open(ask, keyOf(key), part),
    list: (segments, minAgeMillis) => listS3({ ask, prefix: place.prefix }, keyOf(segments), minAgeMillis),
    remove: async (key) => void (await mustBe(await ask({ method: 'DELETE', key: keyOf(key) }), [200, 204, 404])),
  }
}

function keyOf(key: string): string {
  if (!isStorageKey(key)) throw new RangeError(`not a storage key: ${key}`)
  return key
}

/** The received file is gone afterwards, as it is from a folder; a transaction that runs again finds it kept. */
async function keep(ask: Ask, received: Pick<ReceivedFile, 'path'>, key: string): Promise<void> {
  const sha256 = await hashOf(received.path)
  if (sha256 === undefined) {
    if (await isThere(ask, key)) return
    throw new StoredFileMissing(key)
  }
  const body = await openAsBlob(received.path)
  const headers = { 'x-amz-content-sha256': sha256, 'x-amz-meta-sha256': sha256 }
  await mustBe(await ask({ method: 'PUT', key, headers, body }), [200])
  await rm(received.path, { force: true })
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
    return hash.digest('hex')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function isThere(ask: Ask, key: string): Promise<boolean> {
  return (await mustBe(await ask({ method: 'HEAD', key }), [200, 404])).status === 200
}

async function open(ask: Ask, key: string, part?: ByteRange): Promise<Readable> {
  const start = part?.start ?? 0
  const first = await get(ask, { key, start, end: part?.end, etag: undefined })
  const etag = first.headers.get('etag') ?? undefined
  return Readable.from(
    bytesOf(first, (at) => get(ask, { key, start: start + at, end: part?.end, etag })),
    {
      objectMode: false,
    },
  )
}

interface Wanted {
  readonly key: string
  readonly start: number
  /** Included; absent: to the end. */
  readonly end: number | undefined
  /** Of what was begun: bytes of something else are not put behind it. */
  readonly etag: string | undefined
}

async function get(ask: Ask, { key, start, end, etag }: Wanted): Promise<Response> {
  const whole = start === 0 && end === undefined
  const headers = {
    ...(whole ? {} : { range: `bytes=${start}-${end ?? ''}` }),
    ...(etag === undefined ? {} : { 'if-match': etag }),
  }
  const answer = await ask({ method: 'GET', key, headers })
  if (answer.status === 404) {
    await answer.body?.cancel()
    throw new StoredFileMissing(key)
  }
  return mustBe(answer, [whole ? 200 : 206])
}

const RESUMED = 3

/** The bytes of an answer; where the line breaks in the middle, the rest is asked for from there. */
async function* bytesOf(first: Response, from: (at: number) => Promise<Response>): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let answer = first, breaks = 0; ; breaks++) {
    try {
      for await (const chunk of answer.body ?? []) {
        at += chunk.byteLength
        yield chunk
      }
      return
    } catch {
      if (breaks >= RESUMED) throw unreachable()
    }
    answer = await from(at)
  }
}

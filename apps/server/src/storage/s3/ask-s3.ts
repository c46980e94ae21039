import { setTimeout as wait } from 'node:timers/promises'
import { Refused } from '@jianjia/api'
import { refuse } from '@jianjia/domain/kernel'
import { AwsV4Signer } from 'aws4fetch'
import type { S3Place } from './s3-place.ts'

export interface S3Request {
  readonly method: 'GET' | 'PUT' | 'HEAD' | 'DELETE'
  /** Absent: the bucket itself. */
  readonly key?: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** Can be sent again from its beginning. */
  readonly body?: Blob
}

/** Requests to one place. */
export type Ask = (request: S3Request) => Promise<Response>

export interface Patience {
  /** Milliseconds before each further try. */
  readonly waits: readonly number[]
  /** Milliseconds until an answer must have begun, for a request without a body. */
  readonly answer: number
}

export const PATIENCE: Patience = { waits: [200, 800, 2_500], answer: 30_000 }

/** As slow as a line may be for what is sent, in bytes per millisecond. */
const SLOWEST = 50

const NO_BODY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Answers that say "later", and those that say "not you". */
const LATER = new Set([408, 425, 429, 500, 502, 503, 504])
/** What was sent has not arrived as it was sent. */
const NOT_ARRIVED = new Set(['RequestTimeout', 'IncompleteBody', 'BadDigest', 'XAmzContentSHA256Mismatch'])
const DENIED = new Set([301, 307, 400, 401, 403])

/**
 * One signed request. What was not answered, or with "later", is tried again. Throws a refusal where the store cannot be
 * reached or does not let us in; gives every other answer, a missing key included.
 */
export async function askS3(place: S3Place, request: S3Request, patience: Patience = PATIENCE): Promise<Response> {
  for (let tries = 0; ; tries++) {
    const answer = await once(place, request, patience)
    const pause = patience.waits[tries]
    if (answer !== undefined && !(await saysLater(answer))) return letIn(answer)
    await answer?.body?.cancel()
    if (pause === undefined) throw unreachable()
    await wait(pause)
  }
}

/** Any other answer is an accident: told with its status, never with the key that we sign with. */
export async function mustBe(answer: Response, statuses: readonly number[]): Promise<Response> {
  if (statuses.includes(answer.status)) return answer
  await answer.body?.cancel()
  throw new Error(`the S3 store answered ${answer.status}`)
}

export function unreachable(): Refused {
  return new Refused(refuse('storageUnreachable').refusal)
}

/** Undefined where nobody answered. */
async function once(place: S3Place, request: S3Request, patience: Patience): Promise<Response | undefined> {
  const { method, headers, body } = request
  const signer = new AwsV4Signer({
    ...{ method, url: addressOf(place, request), service: 's3', region: place.region },
    ...{ accessKeyId: place.keyId, secretAccessKey: place.secret },
    headers: { 'x-amz-content-sha256': NO_BODY, ...headers },
  })
  const signed = await signer.sign()
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), patience.answer + (body?.size ?? 0) / SLOWEST)
  try {
    return await fetch(signed.url, {
      ...{ method, headers: signed.headers, signal: giveUp.signal, redirect: 'manual' },
      ...(body && { body }),
    })
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

async function saysLater(answer: Response): Promise<boolean> {
  if (LATER.has(answer.status)) return true
  return answer.status === 400 && NOT_ARRIVED.has((await codeOf(answer.clone())) ?? '')
}

async function letIn(answer: Response): Promise<Response> {
  const noBucket = answer.status === 404 && (await codeOf(answer.clone())) === 'NoSuchBucket'
  if (!noBucket && !DENIED.has(answer.status)) return answer
  await answer.body?.cancel()
  throw new Refused(refuse('storageDenied').refusal)
}

/** What the store calls its no. */
async function codeOf(answer: Response): Promise<string | undefined> {
  return /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1]
}

function addressOf({ endpoint, bucket, pathStyle, prefix }: S3Place, { key, query }: S3Request): string {
  const url = new URL(endpoint)
  if (!pathStyle) url.hostname = `${bucket}.${url.hostname}`
  const object = key === undefined ? '' : `/${prefix}${key}`
  url.pathname = `${pathStyle ? `/${bucket}` : ''}${object}` || '/'
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
  return url.toString()
}

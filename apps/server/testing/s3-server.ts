import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, request as passOn, type ServerResponse } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { S3Place } from '../src/storage/s3/s3-place.ts'
import { isSignedWith } from './signature-of.ts'

/**
 * An S3-compatible store of a test's own on this machine, reached through a gate that can be made to misbehave, and that
 * looks at what the store does not: signatures, and the hash of what is sent.
 */
export interface S3Server extends AsyncDisposable {
  readonly place: S3Place
  /** Every request as it came: `GET /bucket/key`. */
  readonly asked: string[]
  /** What the gate does with the requests to come; `through` after these. */
  misbehave(...acts: readonly Act[]): void
  /** From now on a list comes in pages of so many. */
  listInPagesOf(size: number): void
}

/** `refuse`: no answer · `busy`: 503 · `slow`: 400, the request took too long · `cut`: the answer ends after half of its bytes · `swallow`: the request ends half-way. */
export type Act = 'through' | 'refuse' | 'busy' | 'slow' | 'cut' | 'swallow'

const BUCKET = 'evidence'
const SECRET = 'S3RVER'

export async function s3Server(): Promise<S3Server> {
  const directory = await mkdtemp(path.join(tmpdir(), 'jianjia-s3-'))
  const Store = await loadStore()
  const store = new Store({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory },
    configureBuckets: [{ name: BUCKET }],
  })
  const { port } = await store.run()
  const asked: string[] = []
  const acts: Act[] = []
  let pageSize: number | undefined
  const gate = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`)
    if (isSignedWith(SECRET, incoming)) act(acts.shift() ?? 'through', { port, incoming, outgoing, pageSize })
    else sayNo(outgoing, 403, 'SignatureDoesNotMatch')
  })
  await new Promise<void>((listening) => gate.listen(0, '127.0.0.1', listening))
  const { port: open } = gate.address() as AddressInfo
  return {
    place: {
      ...{ endpoint: `http://127.0.0.1:${open}`, bucket: BUCKET, region: 'us-east-1', pathStyle: true, prefix: '' },
      ...{ keyId: 'S3RVER', secret: SECRET },
    },
    asked,
    misbehave: (...more) => void acts.push(...more),
    listInPagesOf(size) {
      pageSize = size
    },
    async [Symbol.asyncDispose]() {
      gate.closeAllConnections()
      gate.close()
      await store.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

interface Passing {
  readonly port: number
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly pageSize: number | undefined
}

/** A bucket named by the host is put into the path; which page of a list is wanted, the gate looks after itself. */
function pathOf({ url = '/', headers }: IncomingMessage): string {
  const whole = headers.host?.startsWith(`${BUCKET}.`) ? `/${BUCKET}${url.replace(/^\/(?=\?)/, '')}` : url
  return whole.replace(/&continuation-token=[^&]*/, '')
}

/** The store of the tests gives a list as a whole; this cuts out the page that was asked for. */
function pageOf(list: string, { url = '', size }: { readonly url: string | undefined; readonly size: number }): string {
  const entries = list.match(/<Contents>.*?<\/Contents>/gs) ?? []
  const token = new URL(url, 'http://store').searchParams.get('continuation-token')
  const from = Number(token?.replace(/^\+\/=/, '') ?? 0)
  const more = from + size < entries.length
  const next = more ? `<NextContinuationToken>+/=${from + size}</NextContinuationToken>` : ''
  return list
    .replaceAll(/<Contents>.*?<\/Contents>/gs, '')
    .replace(/<IsTruncated>\w+<\/IsTruncated>/, `<IsTruncated>${more}</IsTruncated>${next}`)
    .replace('</ListBucketResult>', `${entries.slice(from, from + size).join('')}</ListBucketResult>`)
}

function act(what: Act, { port, incoming, outgoing, pageSize }: Passing): void {
  if (what === 'refuse') return void incoming.destroy()
  if (what === 'busy') return sayNo(outgoing, 503, 'SlowDown')
  if (what === 'slow') return sayNo(outgoing, 400, 'RequestTimeout')
  const { method, url } = incoming
  const headers = { ...incoming.headers, host: `127.0.0.1:${port}` }
  const onward = passOn({ host: '127.0.0.1', port, method, path: pathOf(incoming), headers }, (answer) => {
    if (pageSize !== undefined && answer.statusCode === 200 && url?.includes('list-type=2'))
      return void text(answer).then((list) => outgoing.writeHead(200).end(pageOf(list, { url, size: pageSize })))
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    if (what === 'cut') return halfOf(answer, outgoing)
    answer.pipe(outgoing)
  })
  onward.on('error', () => outgoing.headersSent || outgoing.writableEnded || outgoing.destroy())
  // A store of this kind takes an object whole or not at all.
  const body: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => {
    body.push(chunk)
    if (what === 'swallow') incoming.destroy()
  })
  incoming.on('end', () => {
    const whole = Buffer.concat(body)
    if (incoming.headers['x-amz-content-sha256'] === createHash('sha256').update(whole).digest('hex'))
      return onward.end(whole)
    onward.destroy()
    return sayNo(outgoing, 400, 'XAmzContentSHA256Mismatch')
  })
  incoming.on('close', () => incoming.complete || onward.destroy())
}

function sayNo(outgoing: ServerResponse, status: number, code: string): void {
  outgoing.writeHead(status).end(`<Error><Code>${code}</Code></Error>`)
}

function halfOf(answer: IncomingMessage, outgoing: ServerResponse): void {
  const half = Math.floor(Number(answer.headers['content-length'] ?? '0') / 2)
  let passed = 0
  answer.on('data', (chunk: Buffer) => {
    const part = chunk.subarray(0, half - passed)
    passed += part.length
    outgoing.write(part)
    if (passed >= half) setTimeout(() => outgoing.destroy(), 20)
  })
}

interface StoreOptions {
  readonly address: string
  readonly port: number
  readonly silent: boolean
  readonly directory: string
  readonly configureBuckets: readonly { readonly name: string }[]
}

interface Store {
  run(): Promise<{ readonly port: number }>
  close(): Promise<void>
}

/** The store of the tests was written for an older library of XML; its newer version gives the same by another name. */
async function loadStore(): Promise<new (options: StoreOptions) => Store> {
  const require = createRequire(import.meta.url)
  const xml: Record<string, unknown> = createRequire(require.resolve('s3rver'))('fast-xml-parser')
  const { XMLBuilder, XMLParser, XMLValidator } = await import('fast-xml-parser')
  xml['parse'] = (text: string) => new XMLParser().parse(text)
  xml['validate'] = (text: string) => XMLValidator.validate(text)
  xml['j2xParser'] = function OldBuilder() {
    const builder = new XMLBuilder({ ignoreAttributes: false, attributesGroupName: '@', attributeNamePrefix: '' })
    return { parse: (tree: object) => builder.build(tree) }
  }
  return require('s3rver')
}

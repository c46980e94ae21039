import { createHash } from 'node:crypto'
import { connect, createServer, type Socket } from 'node:net'
import { Upload } from 'tus-js-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endUpload } from '../../testing/send-file.ts'
import { bodyOf, type ServerBench, serverBench } from '../../testing/server-bench.ts'

/** The client of the console, against a line that is cut again and again. */
let it: ServerBench
let cookie: string
beforeAll(async () => {
  it = await serverBench()
  await it.givePassword(it.bench.tenant.people.chair)
  cookie = await it.signIn(it.bench.tenant.people.chair)
})
afterAll(() => it[Symbol.asyncDispose]())

const CUTS = 10
const BYTES = 3_000_000

test('a file in pieces over a line that is cut ten times is one file with the same hash', async () => {
  const { districtId, units } = it.bench.tenant
  const bytes = Buffer.alloc(BYTES, '走访记录，字里行间。')
  bytes.write(`%PDF-1.7\n%${crypto.randomUUID()}\n`)
  await using line = await cuttingLine(new URL(it.origin), BYTES / (CUTS + 4))
  const input = { districtId, key: crypto.randomUUID(), ownerUnitId: units.school.unitId }
  const metadata = { use: 'evidence.upload', input: JSON.stringify(input), filename: '走访记录.pdf' }
  const common = {
    ...{ endpoint: `${line.origin}/uploads`, headers: { cookie }, metadata, chunkSize: 200_000 },
    retryDelays: Array.from({ length: 40 }, () => 5),
  }
  const location = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(bytes, { ...common, onError: reject, onSuccess: () => resolve(upload.url ?? '') })
    upload.start()
  })
  expect(line.cuts()).toBe(CUTS)
  const answers = await Promise.all(
    [0, 1].map(async () => bodyOf<object>(await endUpload({ origin: it.origin, cookie }, new URL(location).pathname))),
  )
  expect(answers[0]).toMatchObject({
    ...{ name: '走访记录.pdf', size: BYTES, mediaType: 'application/pdf' },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  // Asked for twice at once, it has happened once.
  expect(answers[1]).toEqual(answers[0])
  const { rows } = await it.bench.scratch.owner.query('select original_name from evidence_file')
  expect(rows).toEqual([{ original_name: '走访记录.pdf' }])
})

/** Passes everything on, and cuts the line each time so many bytes have gone to the server, ten times. */
async function cuttingLine(target: URL, every: number) {
  let [cuts, sent] = [0, 0]
  const sockets: Socket[] = []
  const proxy = createServer((client) => {
    const server = connect(Number(target.port), target.hostname)
    sockets.push(client, server)
    for (const socket of [client, server]) socket.on('error', () => undefined)
    server.pipe(client)
    client.on('close', () => server.destroy())
    client.on('data', (bytes) => {
      server.write(bytes)
      sent += bytes.length
      if (cuts >= CUTS || sent < every) return
      ;[cuts, sent] = [cuts + 1, 0]
      client.destroy()
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const bound = proxy.address()
  return {
    origin: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    cuts: () => cuts,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      proxy.close()
    },
  }
}

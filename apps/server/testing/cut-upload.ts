import { createHash } from 'node:crypto'
import { connect, createServer, type Socket } from 'node:net'
import { Upload } from 'tus-js-client'
import { expect } from 'vitest'
import { endUpload } from './send-file.ts'
import { bodyOf, type ServerBench } from './server-bench.ts'

const CUTS = 10

/**
 * Sends a file of so many bytes as the console does, over a line that is cut ten times, and asks twice at once for what it
 * was sent for: it is one file, with the hash of what was sent.
 */
export async function uploadOverCutLine(it: ServerBench, size: number): Promise<void> {
  const { districtId, people, units } = it.bench.tenant
  await it.givePassword(people.chair)
  const cookie = await it.signIn(people.chair)
  const bytes = Buffer.alloc(size, '走访记录，字里行间。')
  bytes.write(`%PDF-1.7\n%${crypto.randomUUID()}\n`)
  await using line = await cuttingLine(new URL(it.origin), size / (CUTS + 4))
  const input = { districtId, key: crypto.randomUUID(), ownerUnitId: units.school.unitId }
  const metadata = { use: 'evidence.upload', input: JSON.stringify(input), filename: '走访记录.pdf' }
  const common = {
    ...{ endpoint: `${line.origin}/uploads`, headers: { cookie }, metadata, chunkSize: Math.floor(size / 15) },
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
    ...{ name: '走访记录.pdf', size, mediaType: 'application/pdf' },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  // Asked for twice at once, it has happened once.
  expect(answers[1]).toEqual(answers[0])
  const { rows } = await it.bench.scratch.owner.query('select original_name from evidence_file')
  expect(rows).toEqual([{ original_name: '走访记录.pdf' }])
}

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

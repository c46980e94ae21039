import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { fromPhone, makeDocx } from '@jianjia/documents/testing'
import { databaseChecksum } from '@jianjia/db/testing'
import { MAX_EVIDENCE_BYTES, MAX_PICTURE_BYTES } from '@jianjia/domain/evidence'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { beginUpload, endUpload, sendFile } from '../../testing/send-file.ts'
import { bodyOf, type ServerBench, serverBench } from '../../testing/server-bench.ts'

/** A PDF that nobody has sent yet. */
function newPdf(): Uint8Array<ArrayBuffer> {
  return text(`%PDF-1.7\n%${crypto.randomUUID()}\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n`)
}

const text = (value: string) => new TextEncoder().encode(value)

/** One house for all; each test sends files of its own, and counts from what lay there before. */
let it: ServerBench
let cookie: string
let before: readonly string[]
beforeAll(async () => {
  it = await serverBench()
  cookie = await signedIn()
})
beforeEach(async () => {
  before = await it.listFiles()
})
afterAll(() => it[Symbol.asyncDispose]())

async function newFiles(): Promise<readonly string[]> {
  // What has arrived lies there until its sender ends it or it is swept; what is kept lies elsewhere.
  return (await it.listFiles()).filter((file) => !before.includes(file) && !file.includes('/uploads/'))
}

interface Sent {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly name?: string
  readonly input?: object
  readonly by?: string
}

async function signedIn() {
  const { chair } = it.bench.tenant.people
  await it.givePassword(chair)
  return it.signIn(chair)
}

function inputOf(more: object = {}) {
  const { districtId, units } = it.bench.tenant
  return { districtId, key: crypto.randomUUID(), ownerUnitId: units.school.unitId, ...more }
}

interface Answer {
  readonly fileId: string
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
  readonly refusal?: { readonly code: string; readonly detail: object }
}

async function send({ bytes, name = '简报.pdf', input = inputOf(), by = cookie }: Sent) {
  const answer = await sendFile({ origin: it.origin, cookie: by, input, name, bytes })
  return { status: answer.status, ...(await bodyOf<Answer>(answer)) }
}

test('a file comes back byte for byte, as an attachment under its own name, and nothing runs in it', async () => {
  const pdf = newPdf()
  const kept = await send({ bytes: pdf, name: '2026年 “走访”记录(终).pdf' })
  expect(kept).toMatchObject({ status: 200, mediaType: 'application/pdf', name: '2026年 “走访”记录(终).pdf' })
  expect(kept.sha256).toBe(createHash('sha256').update(pdf).digest('hex'))
  const address = `${it.origin}/files/${it.bench.tenant.districtId}/${kept.fileId}`
  const answer = await fetch(address, { headers: { cookie } })
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf.byteLength),
    'content-disposition':
      `attachment; filename="2026_ __________.pdf"; filename*=UTF-8''2026%E5%B9%B4%20%E2%80%9C%E8%B5%B0%E8%AE%BF%E2%80%9D%E8%AE%B0%E5%BD%95%28%E7%BB%88%29.pdf`.replace(
        '2026_ __________',
        '2026_ ______(_)',
      ),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cache-control': 'private, no-store',
  })
})

test('a part of a file is given as one, to whoever may have the whole; what is none is said', async () => {
  const pdf = newPdf()
  const { fileId } = await send({ bytes: pdf })
  const size = pdf.byteLength
  const part = async (range: string, by = cookie) => {
    const address = `${it.origin}/files/${it.bench.tenant.districtId}/${fileId}`
    const answer = await fetch(address, { headers: { cookie: by, range } })
    const { status, headers } = answer
    return { status, range: headers.get('content-range'), bytes: new Uint8Array(await answer.arrayBuffer()), headers }
  }
  expect(await part('bytes=3-9')).toMatchObject({
    ...{ status: 206, range: `bytes 3-9/${size}`, bytes: pdf.subarray(3, 10) },
  })
  expect(await part('bytes=-5')).toMatchObject({ status: 206, bytes: pdf.subarray(size - 5) })
  expect(await part('bytes=0-1,4-5')).toMatchObject({ status: 200, bytes: pdf })
  expect(await part(`bytes=${size}-`)).toMatchObject({ status: 416, range: `bytes */${size}` })
  const { headers } = await part('bytes=0-0')
  expect([headers.get('accept-ranges'), headers.get('content-length')]).toEqual(['bytes', '1'])
  expect((await part('bytes=0-0', '')).status).toBe(401)
})

test('who may not read the evidence of the unit is told that there is nothing', async () => {
  const pdf = newPdf()
  const { tenant, otherTenant } = it.bench
  const { fileId } = await send({ bytes: pdf })
  const read = async (by: string, districtId: string, id: string) => {
    const answer = await fetch(`${it.origin}/files/${districtId}/${id}`, { headers: { cookie: by } })
    return (await bodyOf<Answer>(answer)).refusal?.code
  }
  for (const person of [tenant.people.otherChair, otherTenant.people.officer]) {
    await it.givePassword(person)
    const theirs = await it.signIn(person)
    expect(await read(theirs, tenant.districtId, fileId)).toBe('notFoundOrNoAccess')
    expect(await read(theirs, otherTenant.districtId, fileId)).toBe('notFoundOrNoAccess')
    expect(await read(theirs, tenant.districtId, crypto.randomUUID())).toBe('notFoundOrNoAccess')
  }
  expect(await read('', tenant.districtId, fileId)).toBe('notSignedIn')
  expect(await read('', 'x', 'y')).toBe('notSignedIn')
})

test('the same content again is the same file; for another unit it is another, with no hint of the first', async () => {
  const pdf = newPdf()
  const first = await send({ bytes: pdf, name: '一.pdf' })
  const again = await send({ bytes: pdf, name: '二.pdf' })
  expect(again).toEqual(first)
  const ownerUnitId = it.bench.tenant.units.schoolGroup.unitId
  const elsewhere = await send({ bytes: pdf, name: '二.pdf', input: inputOf({ ownerUnitId }) })
  expect(elsewhere).toMatchObject({ status: 200, name: '二.pdf' })
  expect(elsewhere.fileId).not.toBe(first.fileId)
  expect(await newFiles()).toHaveLength(2)
})

test('one key is one upload, also five times at once; another file under it is refused', async () => {
  const pdf = newPdf()
  const input = inputOf()
  const linesBefore = await auditLines()
  const all = await Promise.all(Array.from({ length: 5 }, () => send({ bytes: pdf, input })))
  expect(new Set(all.map((answer) => answer.fileId)).size).toBe(1)
  expect((await auditLines()) - linesBefore).toBe(1)
  const other = Uint8Array.from([...pdf, 1])
  expect((await send({ bytes: other, input })).refusal?.code).toBe('idempotencyKeyReused')
  expect((await send({ bytes: pdf, name: '别名.pdf', input })).refusal?.code).toBe('idempotencyKeyReused')
  expect(await newFiles()).toHaveLength(1)
})

async function auditLines(): Promise<number> {
  const { rows } = await it.bench.scratch.owner.query<{ lines: string }>('select count(*) as lines from audit_log')
  return Number(rows[0]?.lines)
}

const REFUSED = [
  ['an empty file', new Uint8Array(), 'a.pdf', 'evidenceEmpty'],
  ['a page that calls itself PDF', text('<html><script>alert(1)</script></html>'), 'a.pdf', 'evidenceTypeNotAllowed'],
  [
    'a drawing with a script',
    text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    'a.svg',
    'evidenceTypeNotAllowed',
  ],
  ['a page', text('<!doctype html>'), 'a.html', 'evidenceTypeNotAllowed'],
  ['a program', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'a.txt', 'evidenceTypeNotAllowed'],
  ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 'a.zip', 'evidenceTypeNotAllowed'],
  ['text in no known encoding', Uint8Array.from([0x61, 0xff, 0xff, 0x61]), 'a.txt', 'evidenceTypeNotAllowed'],
] as const

test('what is empty or of no known type is refused, and nothing of it stays', async () => {
  const written = await databaseChecksum(it.bench.scratch.owner)
  for (const [what, bytes, name, code] of REFUSED) {
    const { refusal } = await send({ bytes: Uint8Array.from(bytes), name })
    expect([what, refusal?.code]).toEqual([what, code])
  }
  expect(await newFiles()).toEqual([])
  expect(await databaseChecksum(it.bench.scratch.owner)).toBe(written)
})

const TAKEN = [
  ['text in UTF-8', text('走访记录'), '记录.txt', 'text/plain'],
  ['a table in GB18030', Uint8Array.from([0xd7, 0xdf, 0xb7, 0xc3, 0x2c, 0x31]), '记录.CSV', 'text/csv'],
] as const

test('a file is taken for what it is, whatever it calls itself', async () => {
  for (const [what, bytes, name, mediaType] of TAKEN) {
    const kept = await send({ bytes: Uint8Array.from(bytes), name })
    expect([what, kept.status, kept.mediaType]).toEqual([what, 200, mediaType])
  }
})

test('a file under the name of another kind is given out as what it is, never shown inside', async () => {
  const cases = [
    ['a.html', 'application/pdf', newPdf()],
    ['a.svg', 'image/jpeg', await fromPhone(1)],
    [
      'a.jpg.exe',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      makeDocx({ body: '<w:p/>' }),
    ],
    ['a.txt', 'text/plain', text('<!doctype html><script>alert(1)</script>')],
  ] as const
  for (const [name, mediaType, bytes] of cases) {
    const kept = await send({ bytes: new Uint8Array(bytes), name })
    const address = `${it.origin}/files/${it.bench.tenant.districtId}/${kept.fileId}`
    const answer = await fetch(address, { headers: { cookie } })
    await answer.arrayBuffer()
    expect([name, Object.fromEntries(answer.headers)]).toMatchObject([
      name,
      {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      },
    ])
  }
})

test('a file that is too large is refused as soon as it is announced, and nothing of it stays', async () => {
  const bytes = new Uint8Array(MAX_EVIDENCE_BYTES + 1)
  bytes.set(newPdf())
  const told = await send({ bytes })
  expect(told.refusal).toMatchObject({ code: 'evidenceTooLarge', detail: { limit: MAX_EVIDENCE_BYTES } })
  const picture = beginUpload({ ...place(), bytes: new Uint8Array(MAX_PICTURE_BYTES + 1), name: 'a.jpg' }, text(''))
  expect((await bodyOf<Answer>(await picture)).refusal?.code).toBe('evidenceTooLarge')
  expect(await newFiles()).toEqual([])
  // What calls itself a picture may be larger; what it is, is seen when it is there.
  expect((await send({ bytes, name: 'a.jpg' })).refusal?.code).toBe('evidenceTooLarge')
  expect(await newFiles()).toEqual([])
  expect((await send({ bytes: bytes.subarray(0, MAX_EVIDENCE_BYTES).slice() })).status).toBe(200)
})

test('names that climb, hide or run on are shown as plain names', async () => {
  const pdf = newPdf()
  const names = [
    '../../etc/passwd.pdf',
    '..\\..\\a.pdf',
    'a\u202Efdp.exe.pdf',
    `${'长'.repeat(400)}.pdf`,
    '.pdf',
    'e\u0301.pdf',
  ]
  const kept: string[] = []
  for (const [n, name] of names.entries()) {
    const answer = await send({ bytes: Uint8Array.from([...pdf, n]), name })
    kept.push(answer.name)
  }
  expect(kept).toEqual(['passwd.pdf', 'a.pdf', 'afdp.exe.pdf', `${'长'.repeat(180)}.pdf`, '.pdf', 'é.pdf'])
})

test('who may not upload is refused before the file is looked at, and nothing is written', async () => {
  const pdf = newPdf()
  const { tenant, otherTenant } = it.bench
  const written = await databaseChecksum(it.bench.scratch.owner)
  const refused = async (more: object = {}, by = cookie) =>
    (await send({ bytes: pdf, input: inputOf(more), by })).refusal?.code
  expect(await refused({}, '')).toBe('notSignedIn')
  expect(await refused({ ownerUnitId: tenant.units.otherSchool.unitId })).toBe('notFoundOrNoAccess')
  expect(await refused({ ownerUnitId: otherTenant.units.school.unitId })).toBe('notFoundOrNoAccess')
  expect(await refused({ ownerUnitId: 'x' })).toBe('malformed')
  expect(await refused({ surplus: 1 })).toBe('malformed')
  expect(await refused({ districtId: otherTenant.districtId })).toBe('notFoundOrNoAccess')
  expect(await newFiles()).toEqual([])
  expect(await databaseChecksum(it.bench.scratch.owner)).toBe(written)
})

test('an upload without a known use, a name or an end is refused', async () => {
  const bytes = newPdf()
  const codeOf = async (answer: Response) => (await bodyOf<Answer>(answer)).refusal?.code
  expect(await codeOf(await sendFile({ ...place(), bytes, name: '' }))).toBe('malformed')
  expect(await codeOf(await sendFile({ ...place(), bytes, name: 'a.pdf', use: 'no.such' }))).toBe('notFoundOrNoAccess')
  expect(await newFiles()).toEqual([])
  const begun = await beginUpload({ ...place(), bytes, name: 'a.pdf' }, bytes.slice(0, 9))
  const location = begun.headers.get('location') ?? ''
  expect(await codeOf(await endUpload(place(), location))).toBe('uploadInterrupted')
  const remove = (by: string) =>
    fetch(`${it.origin}${location}`, { method: 'DELETE', headers: { cookie: by, 'tus-resumable': '1.0.0' } })
  const { otherChair } = it.bench.tenant.people
  await it.givePassword(otherChair)
  expect(await codeOf(await remove(await it.signIn(otherChair)))).toBe('uploadGone')
  expect((await remove(cookie)).status).toBe(204)
  expect(await codeOf(await endUpload(place(), location))).toBe('uploadGone')
  expect(await newFiles()).toEqual([])
})

function place() {
  return { origin: it.origin, cookie, input: inputOf() }
}

test('a file whose bytes are gone is an accident with a request id, and is whole again after the same upload', async () => {
  const pdf = newPdf()
  const { fileId } = await send({ bytes: pdf })
  const [place = ''] = await newFiles()
  const address = `${it.origin}/files/${it.bench.tenant.districtId}/${fileId}`
  await rm(place)
  const lost = await fetch(address, { headers: { cookie } })
  expect(lost.status).toBe(500)
  expect(await lost.json()).toEqual({ requestId: expect.any(String) })
  await send({ bytes: pdf })
  expect((await fetch(address, { headers: { cookie } })).status).toBe(200)
})

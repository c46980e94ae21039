import { mkdtemp, writeFile, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, type ServerBench, serverBench } from '../../testing/server-bench.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

async function builtConsole() {
  const folder = await mkdtemp(path.join(tmpdir(), 'jianjia-console-'))
  await mkdir(path.join(folder, 'assets'))
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>建家</title>')
  await writeFile(path.join(folder, 'assets/main-abc123.js'), 'export {}')
  return folder
}

let it: ServerBench
let consoleFolder: string
beforeAll(async () => {
  consoleFolder = await builtConsole()
  it = await serverBench({ consoleFolder })
})
afterAll(async () => {
  await it[Symbol.asyncDispose]()
  await rm(consoleFolder, { recursive: true })
})

test('every kind of answer carries the security headers and its request id', async () => {
  const answers = {
    page: await fetch(`${it.origin}/`),
    anyPage: await fetch(`${it.origin}/units/5`),
    asset: await fetch(`${it.origin}/assets/main-abc123.js`),
    missingAsset: await fetch(`${it.origin}/assets/gone.js`),
    health: await fetch(`${it.origin}/healthz`),
    ready: await fetch(`${it.origin}/readyz`),
    procedure: await fetch(`${it.origin}/trpc/setup.state?input=%7B%7D`),
    unknownProcedure: await fetch(`${it.origin}/trpc/no.such`),
    refusal: await it.post('/trpc/account.resetPassword', {}),
    foreign: await it.post('/trpc/account.resetPassword', {}, { origin: 'https://evil.example' }),
    wrongType: await fetch(`${it.origin}/trpc/setup.state`, { method: 'POST', body: 'x=1' }),
    signIn: await it.post('/auth/sign-in/username', { username: 'nobody-here', password: PASSWORD }),
    file: await fetch(`${it.origin}/files/a/b`),
    tooLarge: await it.post('/trpc/account.resetPassword', { filler: 'x'.repeat(2_000_000) }),
  }
  for (const [what, answer] of Object.entries(answers)) {
    const found = Object.fromEntries(Object.keys(SECURITY_HEADERS).map((name) => [name, answer.headers.get(name)]))
    expect([what, found]).toEqual([what, SECURITY_HEADERS])
    expect([what, answer.headers.get('x-request-id')]).toEqual([what, expect.stringMatching(/^[0-9a-f-]{36}$/)])
    const cached = what === 'asset' ? 'public, max-age=31536000, immutable' : 'no-store'
    if (what !== 'missingAsset') expect([what, answer.headers.get('cache-control')]).toEqual([what, cached])
  }
  const statuses = Object.fromEntries(Object.entries(answers).map(([what, answer]) => [what, answer.status]))
  expect(statuses).toEqual({
    ...{ page: 200, anyPage: 200, asset: 200, missingAsset: 404, health: 200, ready: 200, procedure: 200 },
    ...{ unknownProcedure: 404, refusal: 401, foreign: 403, wrongType: 415, signIn: 403, file: 401, tooLarge: 413 },
  })
  expect(await answers.anyPage.text()).toContain('建家')
  const policy = SECURITY_HEADERS['content-security-policy']
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain("script-src 'self' 'unsafe")
})

test('a change from another origin is refused whatever its form; one from our own pages is not', async () => {
  const body = JSON.stringify({ username: 'nobody-here', password: PASSWORD })
  const send = async (address: string, headers: Record<string, string>) => {
    const answer = await fetch(`${it.origin}${address}`, { method: 'POST', headers, body })
    return [answer.status, await answer.text()] as const
  }
  const json = { 'content-type': 'application/json' }
  for (const address of ['/auth/sign-in/username', '/trpc/account.resetPassword', '/files/evidence.upload'])
    for (const headers of [
      { ...json, origin: 'https://evil.example' },
      { ...json, origin: 'null' },
      { ...json, origin: it.origin.replace(/:\d+$/, ':1') },
      { ...json, 'sec-fetch-site': 'cross-site' },
      { ...json, 'sec-fetch-site': 'same-site' },
      { 'content-type': 'text/plain', origin: 'https://evil.example' },
      { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
    ]) {
      const [status, text] = await send(address, headers)
      expect([address, headers, status]).toEqual([address, headers, 403])
      expect(text).toContain('foreignOrigin')
    }
  const [, own] = await send('/auth/sign-in/username', { ...json, origin: it.origin, 'sec-fetch-site': 'same-origin' })
  expect(own).toContain('signInFailed')
})

const CONTENT_TYPES = [
  ' application/json',
  'application/json\t',
  'application/json;',
  'application/json ;charset=utf-8',
  'application/json;\tcharset=utf-8',
  'application/json;  charset=utf-8',
  'application/json; charset="utf-8"',
  'application/json; charset=gbk',
  'application/json; charset=utf-7',
  'application/json; charset=utf-8; x=y',
  'application/json; boundary=x',
  'application/json; application/x-www-form-urlencoded',
  'application/json, text/plain',
  'text/plain, application/json',
  'application/jsonx',
  'xapplication/json',
  'application/ json',
  'application /json',
  'application/json/x',
  'application/json-patch+json',
  'application/ld+json',
  'application/vnd.api+json',
  'text/json',
  'APPLICATION/JSONP',
  'text/plain',
  'text/plain; application/json',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  'application/xml',
  'application/graphql',
  'json',
  '*/*',
  'application/*',
  ';',
  '',
]

test('a procedure called with any odd content type gets the same check as any, or 415', async () => {
  for (const type of CONTENT_TYPES) {
    const { status, text } = await rawPost(it.origin, type)
    // HTTP itself trims blanks around a value: what arrives trimmed is plain JSON, and refused for its content.
    const arrives = type.trim() === 'application/json'
    expect([type, status]).toEqual([type, arrives ? 400 : 415])
    expect(text).toContain('malformed')
  }
})

async function rawPost(origin: string, type: string) {
  const answer = await fetch(`${origin}/trpc/setup.createFirstAdministrator`, {
    ...{ method: 'POST', body: new Blob(['{"personId":5}']) },
    headers: { 'content-type': type },
  })
  return { status: answer.status, text: await answer.text() }
}

test('a batch of more than ten calls, deep and broken JSON are refused quickly', async () => {
  const from = performance.now()
  expect(await callTogether(it.origin, 10)).toBe(200)
  expect(await callTogether(it.origin, 11)).toBe(400)
  expect(await callTogether(it.origin, 150)).toBeGreaterThanOrEqual(400)
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
  for (const body of [deep, '{', 'null', '"', '{"__proto__":{"personId":1}}']) {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${it.origin}/trpc/setup.createFirstAdministrator`, { method: 'POST', headers, body })
    expect([body.slice(0, 20), answer.status]).toEqual([body.slice(0, 20), 400])
  }
  expect(performance.now() - from).toBeLessThan(5000)
})

test('a change is not done by GET', async () => {
  expect((await fetch(`${it.origin}/trpc/account.resetPassword?input=%7B%7D`)).status).toBe(405)
})

async function callTogether(origin: string, calls: number): Promise<number> {
  const paths = Array.from({ length: calls }, () => 'setup.state').join(',')
  const input = JSON.stringify(Object.fromEntries(Array.from({ length: calls }, (_, n) => [n, {}])))
  const answer = await fetch(`${origin}/trpc/${paths}?batch=1&input=${encodeURIComponent(input)}`)
  return answer.status
}

test('no secret reaches the log', async () => {
  const { chair } = it.bench.tenant.people
  await it.givePassword(chair)
  const cookie = await it.signIn(chair)
  await it.post('/auth/sign-in/username', { username: chair.username, password: 'canary-password-1' })
  await it.post(
    '/auth/change-password',
    { currentPassword: 'canary-password-2', newPassword: 'canary-password-3' },
    { cookie },
  )
  await it.post(
    '/trpc/setup.createFirstAdministrator',
    { code: 'canary-code', password: 'canary-password-4' },
    { cookie },
  )
  await fetch(`${it.origin}/trpc/session.me?input=${encodeURIComponent('{"token":"canary-query"}')}`, {
    headers: { cookie, authorization: 'Bearer canary-bearer' },
  })
  expect(it.log()).toContain('/auth/sign-in/username')
  expect(it.log()).not.toContain('canary')
  expect(it.log()).not.toContain(PASSWORD)
  expect(it.log()).not.toContain(cookie.split('=')[1])
})

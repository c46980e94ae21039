import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RawAnswer, rawBytes, rawRequest } from '../../testing/raw-request.ts'
import { type Route, routesOf } from '../../testing/routes-of.ts'
import { type ServerBench, serverBench } from '../../testing/server-bench.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

const TOKEN = 'a token of the tests for figures, long enough'

let it: ServerBench
let consoleFolder: string
beforeAll(async () => {
  consoleFolder = await mkdtemp(path.join(tmpdir(), 'jianjia-console-'))
  await mkdir(path.join(consoleFolder, 'assets'))
  await writeFile(path.join(consoleFolder, 'index.html'), '<!doctype html><title>建家</title>')
  await writeFile(path.join(consoleFolder, 'assets/main-abc123.js'), 'export {}')
  it = await serverBench({ consoleFolder, metricsToken: TOKEN, publicOrigin: 'https://home.example' })
})
afterAll(async () => {
  await it[Symbol.asyncDispose]()
  await rm(consoleFolder, { recursive: true })
})

const EXPECTED = { ...SECURITY_HEADERS, 'strict-transport-security': 'max-age=31536000' }

function expectHeaders(what: string, answer: RawAnswer): void {
  const found = Object.fromEntries(Object.keys(EXPECTED).map((name) => [name, answer.headers[name]]))
  expect([what, found]).toEqual([what, EXPECTED])
  expect([what, answer.headers['x-request-id']]).toEqual([what, expect.stringMatching(/^[0-9a-f-]{36}$/)])
  const kept = what.includes('/assets/main-abc123.js') && answer.status === 200
  expect([what, answer.headers['cache-control']]).toEqual([
    what,
    kept ? 'public, max-age=31536000, immutable' : 'no-store',
  ])
}

/** An address that the route answers. */
function addressOf({ path: of }: Route): string {
  return of.replace('*', 'nothing').replaceAll(/:\w+/g, 'a')
}

test('every route, by every method it has, answers with every header: to nobody, to somebody, to who brings nonsense', async () => {
  const { chair } = it.bench.tenant.people
  await it.givePassword(chair)
  const answer = await it.post('/auth/sign-in/username', { username: chair.username, password: 'reeds on the bank' })
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-jianjia\.session_token=.*; Secure/)
  const asChair = { cookie: cookie.split(';')[0] ?? '' }
  const json = { 'content-type': 'application/json' }
  const routes = routesOf(it.server)
  expect(routes.length).toBeGreaterThan(45)
  expect(routes.map(({ path: of }) => of)).toEqual(
    expect.arrayContaining(['/metrics', '/assets/main-abc123.js', '/trpc/:path', '/uploads/:id/done', '/*']),
  )
  let answers = 0
  for (const route of routes)
    for (const headers of [{}, { ...asChair, ...json }, { ...json, authorization: `Bearer ${TOKEN}` }]) {
      // Whoever signs out is somebody no longer.
      if (route.path === '/auth/sign-out' && 'cookie' in headers) continue
      const body = route.method === 'POST' && 'content-type' in headers ? '{"a":1}' : ''
      const said = await rawRequest(it.origin, {
        ...{ method: route.method, path: addressOf(route), body },
        headers: { ...headers, 'content-length': String(body.length) },
      })
      const what = `${route.method} ${route.path} ${Object.keys(headers).join(' ')}`
      expectHeaders(what, said)
      expect([what, said.status < 500, said.text.includes('    at ')]).toEqual([what, true, false])
      answers += 1
    }
  expect(answers).toBe(routes.length * 3 - 1)
})

const LONG = 'x'.repeat(1_000_000)
const HOST = 'host: a\r\nconnection: close'

test('what is no whole request is answered with every header too, and at once: also a megabyte of headers', async () => {
  const broken: readonly (readonly [what: string, status: number, bytes: string])[] = [
    ['no HTTP', 400, 'NONSENSE\r\n\r\n'],
    ['an unknown method', 400, `NONSENSE / HTTP/1.1\r\n${HOST}\r\n\r\n`],
    ['an unknown version', 400, `GET / HTTP/3.0\r\n${HOST}\r\n\r\n`],
    ['an address that cannot be read', 400, `GET /%zz HTTP/1.1\r\n${HOST}\r\n\r\n`],
    ['no host', 400, 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n'],
    ['two lengths', 400, `POST / HTTP/1.1\r\n${HOST}\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n`],
    ['a header of a megabyte', 431, `GET / HTTP/1.1\r\n${HOST}\r\nx: ${LONG}\r\n\r\n`],
    ['a cookie of a megabyte', 431, `GET /trpc/session.me HTTP/1.1\r\n${HOST}\r\ncookie: a=${LONG}\r\n\r\n`],
    ['an address of a megabyte', 431, `GET /${LONG} HTTP/1.1\r\n${HOST}\r\n\r\n`],
    ['ten thousand headers', 431, `GET / HTTP/1.1\r\n${HOST}\r\n${'x: y\r\n'.repeat(10_000)}\r\n`],
    ['a long name of a procedure', 400, `GET /trpc/${'x'.repeat(9_000)} HTTP/1.1\r\n${HOST}\r\n\r\n`],
    ['an expectation', 415, `POST /trpc/a HTTP/1.1\r\n${HOST}\r\nexpect: nothing\r\ncontent-length: 0\r\n\r\n`],
  ]
  for (const [what, status, bytes] of broken) {
    const from = performance.now()
    const answer = await rawBytes(it.origin, bytes)
    expect([what, answer.status]).toEqual([what, status])
    expectHeaders(what, answer)
    expect(answer.text).toMatch(/"code":"(malformed|requestTooLarge)"/)
    expect([what, performance.now() - from < 1_000]).toEqual([what, true])
  }
  const changed = await rawBytes(
    it.origin,
    `GET / HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n`,
  )
  expect(changed.status).toBe(200)
  expectHeaders('another protocol', changed)
})

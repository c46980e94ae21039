import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyOf, SECRET, type ServerBench, serverBench } from '../../testing/server-bench.ts'
import { makeAuth } from './auth.ts'
import { AUTH_ROUTES } from './mount-auth.ts'

let it: ServerBench
beforeAll(async () => {
  it = await serverBench()
})
afterAll(() => it[Symbol.asyncDispose]())

/** Every address that the sign-in library itself would answer, with its methods. */
function listLibraryRoutes() {
  const auth = makeAuth({ db: it.bench.db, secret: SECRET, origin: 'http://127.0.0.1' })
  return Object.values(auth.api).flatMap((endpoint) => {
    const { path, options }: { path?: string; options?: { method?: string | readonly string[] } } = endpoint
    if (path === undefined) return []
    return [options?.method ?? 'GET'].flat().map((method) => ({ method, path }))
  })
}

test('of everything that the sign-in library can do, the addresses of ours answer and no other', async () => {
  const routes = listLibraryRoutes()
  expect(routes.length).toBeGreaterThan(20)
  expect(routes.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/sign-up/email', '/update-user', '/delete-user']),
  )
  const ours = new Set(AUTH_ROUTES.map(({ method, path }) => `${method} ${path}`))
  for (const { method, path } of routes) {
    if (ours.has(`${method} ${path}`)) continue
    const address = `${it.origin}/auth${path.replaceAll(/:\w+/g, 'x')}`
    const answer = await fetch(address, {
      method: method === '*' ? 'POST' : method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: '{}' }),
    })
    expect([method, path, answer.status]).toEqual([method, path, 404])
    expect(await bodyOf(answer)).toMatchObject({ refusal: { code: 'notFoundOrNoAccess' } })
  }
})

test('there is no account that nobody has made: twenty pairs that programs come with open nothing', async () => {
  const names = ['admin', 'administrator', 'root', 'jianjia', 'postgres', 'test', 'demo', 'guest', 'user', 'sa']
  const pairs = names.flatMap((name) => [
    [name, name],
    [name, 'admin123456'],
  ])
  const answers = await Promise.all(
    pairs.map(([username, password]) => it.post('/auth/sign-in/username', { username, password })),
  )
  expect(answers.map(({ status }) => status)).toEqual(pairs.map(() => 403))
  expect(answers.flatMap((answer) => answer.headers.getSetCookie())).toEqual([])
})

test('no route for administrators is even installed', () => {
  const routes = listLibraryRoutes()
  expect(routes.filter(({ path }) => /admin|impersonate|api-key|magic|device|sso/i.test(path))).toEqual([])
})

test('no spelling of an address is a way around the list', async () => {
  const spellings = [
    '/sign-in/username/',
    '//sign-in/username',
    '/SIGN-IN/username',
    '/sign-up/%65mail',
    '/x/../sign-up/email',
  ]
  for (const spelling of spellings) {
    const answer = await it.post(`/auth${spelling}`, {})
    expect([spelling, answer.status]).toEqual([spelling, 404])
  }
})

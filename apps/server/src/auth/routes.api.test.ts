import { apiBench } from '@jianjia/api/testing'
import { expect, test } from 'vitest'
import { bodyOf, SECRET, serverBench } from '../../testing/server-bench.ts'
import { makeAuth } from './auth.ts'
import { AUTH_ROUTES } from './mount-auth.ts'

/** Every address that the sign-in library itself would answer, with its methods. */
async function listLibraryRoutes() {
  await using bench = await apiBench()
  const auth = makeAuth({ db: bench.db, secret: SECRET, origin: 'http://127.0.0.1' })
  return Object.values(auth.api).flatMap((endpoint) => {
    const { path, options }: { path?: string; options?: { method?: string | readonly string[] } } = endpoint
    if (path === undefined) return []
    return [options?.method ?? 'GET'].flat().map((method) => ({ method, path }))
  })
}

test('of everything that the sign-in library can do, four addresses answer and no other', async () => {
  const routes = await listLibraryRoutes()
  expect(routes.length).toBeGreaterThan(20)
  expect(routes.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/sign-up/email', '/update-user', '/delete-user']),
  )
  await using it = await serverBench()
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

test('no route for administrators is even installed', async () => {
  const routes = await listLibraryRoutes()
  expect(routes.filter(({ path }) => /admin|impersonate|api-key|magic|device|sso/i.test(path))).toEqual([])
})

test.each([
  '/auth/sign-in/username/',
  '/auth//sign-in/username',
  '/auth/SIGN-IN/username',
  '/auth/sign-in/%75sername',
  '/auth',
])('%s is no way around the list', async (address) => {
  await using it = await serverBench()
  const answer = await it.post(address, {})
  // An encoded letter is the same address and meets the same checks; everything else is not there.
  expect([400, 404]).toContain(answer.status)
})

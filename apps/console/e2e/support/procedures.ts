import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect } from '@playwright/test'

/** Calls the product's procedures as a signed-in person, without a screen: to prepare what a journey is not about. */
export interface Procedures {
  readonly districtId: string
  readonly rootUnitId: string
  readonly today: string
  readonly personId: string
  readonly posts: readonly { readonly postId: string; readonly unitId: string }[]
  /** Changes with a key of their own; gives the answer. */
  change<Answer>(name: string, input: object): Promise<Answer>
  read<Answer>(name: string, input: object): Promise<Answer>
}

interface Me {
  readonly tenants: readonly {
    readonly districtId: string
    readonly rootUnitId: string
    readonly today: string
    readonly personId: string
    readonly posts: readonly { readonly postId: string; readonly unitId: string }[]
  }[]
}

export async function proceduresOf(request: APIRequestContext, origin: string): Promise<Procedures> {
  const line = { request, origin }
  const me = await read<Me>(line, 'session.me', {})
  const [tenant] = me.tenants
  if (!tenant) throw new Error('nobody is signed in')
  const { districtId } = tenant
  return {
    ...tenant,
    change: (name, input) => change(line, name, { districtId, key: randomUUID(), ...input }),
    read: (name, input) => read(line, name, { districtId, ...input }),
  }
}

/** Signs in by the route that the sign-in page uses. A first password is replaced by `password` at once. */
export async function signInBy(request: APIRequestContext, origin: string, person: NewAccount): Promise<void> {
  const { username, oneTimePassword, password } = person
  const headers = { origin }
  const post = (path: string, data: object) => request.post(`${origin}${path}`, { data, headers })
  expect((await post('/auth/sign-in/username', { username, password: oneTimePassword })).status()).toBe(200)
  const changed = await post('/auth/change-password', { currentPassword: oneTimePassword, newPassword: password })
  expect(changed.status(), await changed.text()).toBe(200)
}

export interface NewAccount {
  readonly username: string
  readonly oneTimePassword: string
  readonly password: string
}

interface Line {
  readonly request: APIRequestContext
  readonly origin: string
}

async function read<Answer>({ request, origin }: Line, name: string, input: object): Promise<Answer> {
  const answer = await request.get(`${origin}/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`)
  return answered<Answer>(name, answer)
}

async function change<Answer>({ request, origin }: Line, name: string, data: object): Promise<Answer> {
  return answered<Answer>(name, await request.post(`${origin}/trpc/${name}`, { data, headers: { origin } }))
}

async function answered<Answer>(
  name: string,
  response: Awaited<ReturnType<APIRequestContext['get']>>,
): Promise<Answer> {
  const text = await response.text()
  expect(response.ok(), `${name}: ${text}`).toBe(true)
  const body: { readonly result: { readonly data: Answer } } = JSON.parse(text)
  return body.result.data
}

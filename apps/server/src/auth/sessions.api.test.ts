import { databaseChecksum } from '@jianjia/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyOf, PASSWORD, type ServerBench, serverBench } from '../../testing/server-bench.ts'

let it: ServerBench
beforeAll(async () => {
  it = await serverBench()
  const { chair, officer } = it.bench.tenant.people
  for (const person of [chair, officer]) await it.givePassword(person)
})
afterAll(() => it[Symbol.asyncDispose]())

const WECHAT = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile MicroMessenger/8.0.50'

interface Listed {
  readonly sessionId: string
  readonly isThis: boolean
  readonly app: string
  readonly system: string
}

async function signInFrom(userAgent: string, username = it.bench.tenant.people.chair.username): Promise<string> {
  const answer = await it.post('/auth/sign-in/username', { username, password: PASSWORD }, { 'user-agent': userAgent })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function listOf(cookie: string): Promise<readonly Listed[]> {
  const answer = await fetch(`${it.origin}/trpc/session.list?input=%7B%7D`, { headers: { cookie } })
  const { result } = await bodyOf<{ result: { data: { sessions: Listed[] } } }>(answer)
  return result.data.sessions
}

const end = async (cookie: string, sessionId: string | null) => it.post('/trpc/session.end', { sessionId }, { cookie })
const worksStill = async (cookie: string) => {
  const answer = await fetch(`${it.origin}/auth/get-session`, { headers: { cookie } })
  return (await bodyOf<{ account: unknown }>(answer)).account !== null
}

test('I see where I am signed in, end one of them or all others, and nobody else’s', async () => {
  const desk = await signInFrom('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0')
  const phone = await signInFrom(WECHAT)
  const library = await signInFrom('curl/8.5.0')
  const officer = await signInFrom(WECHAT, it.bench.tenant.people.officer.username)
  const seen = await listOf(desk)
  expect(seen.map(({ app, system, isThis }) => `${app} ${system} ${isThis}`).toSorted()).toEqual([
    ...['edge windows true', 'other other false', 'wechat android false'],
  ])
  expect(JSON.stringify(seen)).not.toContain('token')

  const onPhone = seen.find(({ app }) => app === 'wechat')?.sessionId ?? ''
  expect(await bodyOf(await end(desk, onPhone))).toEqual({ result: { data: { ended: 1 } } })
  expect([await worksStill(phone), await worksStill(library), await worksStill(desk)]).toEqual([false, true, true])
  expect(await bodyOf(await end(desk, onPhone))).toEqual({ result: { data: { ended: 0 } } })

  // Somebody else's session looks like one that has ended, the own one ends by signing out; nothing is written.
  const [theirs] = await listOf(officer)
  const own = seen.find(({ isThis }) => isThis)?.sessionId ?? ''
  const before = await databaseChecksum(it.bench.scratch.owner)
  expect(await bodyOf(await end(desk, theirs?.sessionId ?? ''))).toEqual({ result: { data: { ended: 0 } } })
  expect((await end(desk, own)).status).toBe(400)
  expect((await end(phone, own)).status).toBe(401)
  expect(await databaseChecksum(it.bench.scratch.owner)).toBe(before)

  expect(await bodyOf(await end(desk, null))).toEqual({ result: { data: { ended: 1 } } })
  expect([await worksStill(library), await worksStill(desk), await worksStill(officer)]).toEqual([false, true, true])
  const { rows } = await it.bench.scratch.owner.query(
    `select outcome, count(*)::int as n from sign_in_event where username = $1 group by outcome order by outcome`,
    [it.bench.tenant.people.chair.username],
  )
  expect(rows).toEqual([
    { outcome: 'signedIn', n: 3 },
    { outcome: 'signedOut', n: 2 },
  ])
})

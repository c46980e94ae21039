import type { AppRouter } from '@jianjia/api'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { Language } from '../i18n/language.ts'
import { trpc } from '../api/trpc.ts'

type Me = inferRouterOutputs<AppRouter>['session']['me']
type Tenant = Me['tenants'][number]

/** One post of the person: in which district and unit, with which role, and the way to the unit (root first). */
export type Post = Tenant['posts'][number] & {
  readonly districtId: Tenant['districtId']
  readonly districtName: string
}

/** Who is signed in, with all posts in all tenants. */
export interface Session {
  readonly account: {
    readonly id: string
    readonly username: string
    /** The person's name where they hold a post, else the user name. */
    readonly name: string
    readonly mustChangePassword: boolean
    /** Signing in took a second step. */
    readonly secondFactor: boolean
    /** In which language the person reads; null = not chosen yet. */
    readonly language: Language | null
  }
  readonly tenants: readonly Tenant[]
  readonly posts: readonly Post[]
}

/** What everybody may ask: a visitor gets no account. */
export function meQuery() {
  return trpc.session.me.queryOptions({}, { staleTime: 60_000 })
}

/** The session of the person in front of the screen. Only below the signed-in route, where it is already loaded. */
export function useSession(): Session {
  const session = toSession(useSuspenseQuery(meQuery()).data)
  if (!session) throw new Error('there is no session below this route')
  return session
}

export function toSession({ account, tenants }: Me): Session | undefined {
  if (!account) return undefined
  const { accountId, username, ...more } = account
  const name = tenants[0]?.personName ?? username
  return { account: { id: accountId, username, name, ...more }, tenants, posts: tenants.flatMap(postsOf) }
}

/** A tenant asks for a second step from today at the latest, and there is none: nothing of it opens. */
export function owesSecondFactor({ account, tenants }: Session): boolean {
  if (account.secondFactor) return false
  return tenants.some(({ secondFactorFrom: from, today }) => from !== null && from <= today)
}

function postsOf({ districtId, name, posts }: Tenant): Post[] {
  return posts.map((post) => ({ ...post, districtId, districtName: name }))
}

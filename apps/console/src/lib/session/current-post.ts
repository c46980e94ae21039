import type { Actor } from '@jianjia/domain/policy'
import { AccountId, DistrictId, type PlainDate, type UnitId } from '@jianjia/domain/kernel'
import { useSearch } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { type Post, type Session, useSession } from './session.ts'

const listeners = new Set<() => void>()

/**
 * The post in which the person is working now; every write carries its district and unit. The address says its unit where
 * there are several, so that a link opens in the hat in which it was sent; besides it is kept per tab, so that two tabs can
 * wear two hats, and remembered for the next visit. Undefined for an account without any post.
 */
export function useCurrentPost(): Post | undefined {
  const { posts } = useSession()
  const unitId = useSearch({ strict: false, select: (search) => search.in })
  const kept = useKeptPost()
  const there = posts.filter((post) => post.unitId === unitId)
  return there.find((post) => post.postId === kept?.postId) ?? there[0] ?? kept
}

/** The post that was chosen last in this tab, or else on this device, whatever the address says. */
export function useKeptPost(): Post | undefined {
  const { account, posts } = useSession()
  const chosen = useSyncExternalStore(subscribe, () => read(account.id))
  return posts.find((post) => post.postId === chosen) ?? posts[0]
}

/** The tenant of the current post, for pages that the menu opens only to people with a post. */
export interface Place {
  readonly post: Post
  readonly districtId: DistrictId
  readonly rootUnitId: UnitId
  /** Today in the tenant's time zone, by the server's clock. */
  readonly today: PlainDate
  /** For `can(actor, action, target)`: all posts of the person in this tenant, as the server sees them. */
  readonly actor: Actor
}

export function usePlace(): Place {
  const session = useSession()
  const post = useCurrentPost()
  const place = post && placeOf(session, post)
  if (!place) throw new Error('this page needs a post')
  return place
}

function placeOf({ account, tenants }: Session, post: Post): Place | undefined {
  const tenant = tenants.find(({ districtId }) => districtId === post.districtId)
  if (!tenant) return undefined
  const { districtId, rootUnitId, today, personId, posts } = tenant
  const actor: Actor = { accountId: AccountId.parse(account.id), districtId, personId, posts }
  return { post, districtId: DistrictId.parse(districtId), rootUnitId, today, actor }
}

/** Changes the hat. The caller leads the person to a page that fits it. */
export function choosePost(accountId: string, postId: string): void {
  sessionStorage.setItem(keyOf(accountId), postId)
  localStorage.setItem(keyOf(accountId), postId)
  for (const listener of listeners) listener()
}

function read(accountId: string): string | null {
  return sessionStorage.getItem(keyOf(accountId)) ?? localStorage.getItem(keyOf(accountId))
}

function keyOf(accountId: string): string {
  return `jianjia.post.${accountId}`
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

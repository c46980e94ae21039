import type { Post } from '../lib/session/session.ts'
import { opens, PAGES, type Page } from './pages.ts'

/** One line of the menu. It is shown to those whose present post can open it. */
export type MenuEntry = Pick<Page, 'to' | 'action'> & NonNullable<Page['menu']>

const pages: readonly Page[] = PAGES

/** The pages that have a line in the menu. At most seven may be visible to any one role (a test counts). */
export const MENU: readonly MenuEntry[] = pages.flatMap(({ to, action, menu }) =>
  menu ? [{ to, action, ...menu }] : [],
)

/** The entries that a post can open. */
export function menuOf(post: Pick<Post, 'role'> | undefined): readonly MenuEntry[] {
  return post ? MENU.filter((entry) => isOffered(entry, post.role)) : []
}

function isOffered(entry: MenuEntry, role: string): boolean {
  return opens(entry, role) && (entry.roles === undefined || entry.roles.some((listed) => listed === role))
}

/** What a link of the menu is told where the page belongs to it without standing below it. */
export function statusOf({ also = [] }: MenuEntry, pathname: string): 'active' | undefined {
  return also.some((address) => pathname.startsWith(address)) ? 'active' : undefined
}

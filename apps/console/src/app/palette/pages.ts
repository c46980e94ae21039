import type { Post } from '../../lib/session/session.ts'
import { opens, PAGES, type PageName } from '../pages.ts'
import { SPELLINGS } from './spellings.ts'

/** A page that can be gone to by name. */
export type SpelledPage = (typeof PAGES)[number] & {
  readonly label: PageName
  readonly pinyin: string
  readonly initials: string
}

/** Every page with what it is found by. */
export const SPELLED_PAGES: readonly SpelledPage[] = PAGES.map((page) => ({
  ...page,
  ...SPELLINGS[page.name],
  label: page.name,
}))

/** Those that a post in the role can open. */
export function pagesOf({ role }: Pick<Post, 'role'>): readonly SpelledPage[] {
  return SPELLED_PAGES.filter((page) => opens(page, role))
}

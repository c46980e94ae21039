import type { PlainDate } from '../kernel/index.ts'
import type { Role } from '../org/index.ts'
import type { ListColumn } from './list-column.ts'
import { ACCOUNT_NAMES, ROLE_NAMES } from './org-names.ts'
import { type Language, sayDay } from './said.ts'

export interface PersonRow {
  readonly name: string
  readonly posts: readonly HeldPost[]
  readonly account: { readonly username: string; readonly state: Exclude<keyof typeof ACCOUNT_NAMES, 'none'> } | null
}

export interface HeldPost {
  readonly unitName: string
  readonly role: Role
  readonly portfolio: string | null
  readonly from: PlainDate
  readonly to: PlainDate | null
}

export const PERSON_LIST = { zh: '人员与职务', en: 'People and posts' } as const

export const PERSON_COLUMNS = [
  { key: 'name', heading: { zh: '姓名', en: 'Name' }, say: (row) => row.name },
  {
    key: 'posts',
    heading: { zh: '职务', en: 'Posts' },
    say: ({ posts }, language, today) =>
      posts.length === 0
        ? { zh: '没有职务', en: 'no post' }[language]
        : posts.map((post) => sayPost(post, language, today)).join('\n'),
  },
  { key: 'username', heading: { zh: '用户名', en: 'User name' }, say: ({ account }) => account?.username ?? '—' },
  {
    key: 'account',
    heading: { zh: '账号', en: 'Account' },
    say: ({ account }, language) => ACCOUNT_NAMES[account?.state ?? 'none'][language],
  },
] as const satisfies readonly ListColumn<PersonRow>[]

/** A post in one line: 第一小学工会 工会主席 · 宣传, with its last day where it has one, or its first one to come. */
export function sayPost(
  { unitName, role, portfolio, from, to }: HeldPost,
  language: Language,
  today: PlainDate,
): string {
  const post = [`${unitName} ${ROLE_NAMES[role][language]}`, portfolio].filter((part) => part !== null).join(' · ')
  if (to !== null)
    return { zh: `${post}（到 ${sayDay(to, 'zh')}）`, en: `${post} (until ${sayDay(to, 'en')})` }[language]
  if (from <= today) return post
  return { zh: `${post}（${sayDay(from, 'zh')} 起）`, en: `${post} (from ${sayDay(from, 'en')})` }[language]
}

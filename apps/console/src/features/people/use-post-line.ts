import { formatDay } from '../../lib/format/day.ts'
import { useOrgWords } from '../../lib/org-words/use-org-words.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import type { Person } from './list/people-page.tsx'
import { useText } from './text.ts'

type Post = Person['posts'][number]

/** A post in one line: 第一小学工会 工会主席 · 宣传, with its last day where it has one. */
export function usePostLine(): (post: Post) => string {
  const { t, language } = useText()
  const { today } = usePlace()
  const words = useOrgWords()
  return ({ unitName, role, portfolio, from, to }) => {
    const post = [`${unitName} ${words.role(role)}`, portfolio].filter((part) => part !== null).join(' · ')
    if (to !== null) return t('until', { post, day: formatDay(to, language) })
    return from > today ? t('from', { post, day: formatDay(from, language) }) : post
  }
}

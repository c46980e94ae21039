import { sayPost } from '@jianjia/domain/list'
import { usePlace } from '../../lib/session/current-post.ts'
import type { Person } from './list/people-page.tsx'
import { useText } from './text.ts'

type Post = Person['posts'][number]

/** A post in one line: 第一小学工会 工会主席 · 宣传, with its last day where it has one. */
export function usePostLine(): (post: Post) => string {
  const { language } = useText()
  const { today } = usePlace()
  return (post) => sayPost(post, language === 'en' ? 'en' : 'zh', today)
}

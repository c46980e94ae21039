import { useNavigate } from '@tanstack/react-router'
import { choosePost } from './current-post.ts'
import { type Post, useSession } from './session.ts'

/** Changes the hat, here or on the way to another page: first in the address, which comes before what is remembered. */
export function useWearPost(): (post: Post, to: '.' | '/') => void {
  const { account } = useSession()
  const navigate = useNavigate()
  return (post, to) =>
    void navigate({ to, search: (old) => ({ ...(to === '.' ? old : { year: old.year }), in: post.unitId }) }).then(() =>
      choosePost(account.id, post.postId),
    )
}

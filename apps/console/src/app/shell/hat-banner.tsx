import { Button } from '@mantine/core'
import { Role } from '@jianjia/domain/org'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { choosePost, useCurrentPost, useKeptPost } from '../../lib/session/current-post.ts'
import { type Post, useSession } from '../../lib/session/session.ts'
import { useWearPost } from '../../lib/session/use-wear-post.ts'
import { Notice } from '../../ui/notice.tsx'
import { useText } from '../text.ts'
import classes from './shell.module.css'

/**
 * For people of several posts: the address says in whose name they work, and whoever came by a link in another name, or to
 * a page of another of their units, is told so and changes back with one press.
 */
export function HatBanner() {
  const { t } = useText()
  const { account, posts } = useSession()
  const navigate = useNavigate()
  const wear = useWearPost()
  const current = useCurrentPost()
  const kept = useKeptPost()
  // Within the product every link keeps the hat: only whoever comes from outside can be surprised.
  const [before, setBefore] = useState(() => (kept?.postId === current?.postId ? undefined : kept))
  const pageUnit = useParams({ strict: false, select: (params) => ('unitId' in params ? params.unitId : undefined) })
  const keptId = kept?.postId
  const [postId, unitId] = [current?.postId, current?.unitId]
  useEffect(() => {
    if (postId === undefined) return
    if (postId !== keptId) choosePost(account.id, postId)
    void navigate({ to: '.', replace: true, search: (old) => (old.in === unitId ? old : { ...old, in: unitId }) })
  }, [account.id, postId, unitId, keptId, navigate])
  if (current === undefined) return null
  const change = (post: Post) => {
    setBefore(undefined)
    wear(post, '.')
  }
  const owner = posts.find((post) => post.unitId === pageUnit && !current.unitPath.some((id) => id === pageUnit))
  if (owner !== undefined)
    return (
      <Banner text={t('hat.pageOfOther', { unit: owner.unitName, current: current.unitName })}>
        <Button variant="default" onClick={() => change(owner)}>
          {t('hat.wear', { unit: owner.unitName })}
        </Button>
      </Banner>
    )
  if (before === undefined || before.postId === current.postId) return null
  const role = Role.safeParse(current.role)
  const named = { unit: current.unitName, role: role.success ? t(`role.${role.data}`) : '', before: before.unitName }
  return (
    <Banner text={t('hat.cameByLink', named)}>
      <Button variant="default" onClick={() => change(before)}>
        {t('hat.back', { unit: before.unitName })}
      </Button>
      <Button variant="subtle" onClick={() => setBefore(undefined)}>
        {t('hat.stay')}
      </Button>
    </Banner>
  )
}

function Banner({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <Notice tone="attention" title={text}>
      <div className={classes['bannerActs']}>{children}</div>
    </Notice>
  )
}

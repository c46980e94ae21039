import { UnstyledButton } from '@mantine/core'
import { Role } from '@jianjia/domain/org'
import { IconChevronDown } from '@tabler/icons-react'
import { useCurrentPost } from '../../lib/session/current-post.ts'
import { type Post, useSession } from '../../lib/session/session.ts'
import { useWearPost } from '../../lib/session/use-wear-post.ts'
import { useText } from '../text.ts'
import { BarPopover, BarPopoverGroup, BarPopoverLine } from './bar-popover.tsx'
import classes from './shell.module.css'

/** In which unit and role every write of this tab is made; always in sight, a menu for people of several posts. */
export function PostSwitcher() {
  const { t } = useText()
  const { posts } = useSession()
  const current = useCurrentPost()
  const wear = useWearPost()
  const roleName = useRoleName()
  if (!current) return <span className={classes['hat']}>{t('hat.none')}</span>
  const line = <HatLine post={current} role={roleName(current.role)} label={t('hat.current')} />
  if (posts.length === 1) return <span className={classes['hat']}>{line}</span>
  return (
    <BarPopover
      label={t('hat.switch')}
      side="start"
      target={(bound) => (
        <UnstyledButton className={classes['hat']} data-switch {...bound}>
          {line}
          <IconChevronDown size={16} aria-hidden="true" />
        </UnstyledButton>
      )}
    >
      {(close) => (
        <BarPopoverGroup title={t('hat.switch')}>
          {posts.map((post) => (
            <BarPopoverLine
              key={post.postId}
              chosen={post.postId === current.postId}
              onClick={() => {
                close()
                wear(post, '/')
              }}
            >
              {post.unitName}
              <span className={classes['hatNote']}>
                {roleName(post.role)} · {post.districtName}
              </span>
            </BarPopoverLine>
          ))}
        </BarPopoverGroup>
      )}
    </BarPopover>
  )
}

function HatLine({ post, role, label }: { readonly post: Post; readonly role: string; readonly label: string }) {
  const district = post.districtName === post.unitName ? undefined : post.districtName
  return (
    <>
      <span className="visually-hidden">{label}</span>
      {district && <span className={classes['hatDistrict']}>{district}</span>}
      <span className={classes['hatUnit']}>{post.unitName}</span>
      <span className={classes['hatRole']}>{role}</span>
    </>
  )
}

function useRoleName(): (role: string) => string {
  const { t } = useText()
  return (role) => {
    const known = Role.safeParse(role)
    return known.success ? t(`role.${known.data}`) : role
  }
}

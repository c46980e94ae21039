import { UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { PageNotLoaded } from '../../lib/routes/lazy-page.ts'
import { useCurrentPost } from '../../lib/session/current-post.ts'
import { useText } from '../text.ts'
import classes from './shell.module.css'

const load = () => import('../palette/palette.tsx')

/** Fetched when it is first asked for, or when a hand comes near. */
const Palette = lazy(() =>
  load().then(
    (module) => ({ default: module.Palette }),
    (cause: unknown) => {
      throw new PageNotLoaded('Palette', { cause })
    },
  ),
)

/** Opens the palette, by the button or by Ctrl or ⌘ with K from anywhere. */
export function FindButton() {
  const { t } = useText()
  const post = useCurrentPost()
  const [asked, setAsked] = useState(false)
  const [opened, setOpened] = useState(false)
  const isHere = post !== undefined
  useEffect(() => {
    if (!isHere) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey) return
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      setAsked(true)
      setOpened((now) => !now)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isHere])
  if (!isHere) return null
  const show = () => {
    setAsked(true)
    setOpened(true)
  }
  const prepare = () => void load().catch(() => undefined)
  return (
    <>
      <UnstyledButton
        className={classes['find']}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={show}
        onPointerEnter={prepare}
        onFocus={prepare}
      >
        <IconSearch size={20} stroke={1.5} aria-hidden="true" />
        <span className={classes['findWord']}>{t('find')}</span>
      </UnstyledButton>
      {asked && (
        <Suspense>
          <Palette post={post} opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}

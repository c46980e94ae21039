import { Outlet, useLocation, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { useCurrentPost } from '../../lib/session/current-post.ts'
import { usePageUnit } from '../../lib/session/page-unit.ts'
import { useSession } from '../../lib/session/session.ts'
import { showPost } from '../../lib/session/shown-post.ts'
import { menuOf } from '../navigation.ts'
import { useText } from '../text.ts'
import { BottomBar } from './bottom-bar.tsx'
import { SideMenu } from './side-menu.tsx'
import classes from './shell.module.css'
import { useVisits } from './use-visits.ts'
import { TopBar } from './top-bar.tsx'

/** Each is fetched where there is something for it to show; a page is whole without them. */
const HatBanner = lazy(() =>
  import('./hat-banner.tsx').then(({ HatBanner: shown }) => ({ default: shown }), nothingInstead),
)
const UnitTrail = lazy(() =>
  import('./unit-trail.tsx').then(({ UnitTrail: shown }) => ({ default: shown }), nothingInstead),
)

const PinButton = lazy(() =>
  import('./pin-button.tsx').then(({ PinButton: shown }) => ({ default: shown }), nothingInstead),
)

/** The frame of every signed-in page: who I am here, where I can go, and the page itself. */
export function Shell() {
  const { t } = useText()
  const post = useCurrentPost()
  const { posts } = useSession()
  const postId = post?.postId
  // Before anything of the page asks: effects of the page run first.
  useLayoutEffect(() => showPost(postId), [postId])
  const place = useVisits(post?.districtId)
  const entries = menuOf(post)
  const hasUnit = useHasUnit() && post !== undefined
  const main = useFocusOnNewPage()
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#main">
        {t('skip')}
      </a>
      <TopBar />
      <SideMenu entries={entries} />
      <main id="main" ref={main} className={classes['main']} tabIndex={-1}>
        <div className={classes['page']}>
          <Suspense>
            {posts.length > 1 && <HatBanner />}
            {hasUnit && <UnitTrail />}
            {post && place && <PinButton districtId={post.districtId} place={place} />}
          </Suspense>
          <Outlet />
        </div>
      </main>
      <BottomBar entries={entries} />
    </div>
  )
}

/** Another page is another place: the focus goes there, so that a screen reader reads it and Tab begins at its top. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null)
  const pathname = useLocation({ select: (location) => location.pathname })
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}

function useHasUnit(): boolean {
  const isAddressed = useParams({ strict: false, select: (params) => 'unitId' in params })
  return usePageUnit() !== undefined || isAddressed
}

function nothingInstead() {
  return { default: () => null }
}

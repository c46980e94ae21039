import { useNavigate } from '@tanstack/react-router'
import { useCurrentPost } from '../../lib/session/current-post.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { StateView } from '../../ui/state-view.tsx'
import { MyDuties } from './my-duties.tsx'
import { MyPlaces } from './my-places.tsx'
import { MyTargets } from './my-targets.tsx'
import { MyTasks } from './my-tasks.tsx'
import classes from './task-list.module.css'
import { useText } from './text.ts'
import { Upcoming } from './upcoming.tsx'

/** 今日事项: what I must do, by deadline. */
export function HomePage() {
  const { t } = useText()
  const post = useCurrentPost()
  const navigate = useNavigate()
  if (post)
    return (
      <>
        <MyTasks onOpen={(href) => void navigate({ href })} />
        <div className={classes['further']}>
          <MyDuties />
          <MyTargets />
          <Upcoming />
          <MyPlaces />
        </div>
      </>
    )
  return (
    <>
      <PageHeader title={t('title')} />
      <StateView kind="noRight" title={t('noPost')} />
    </>
  )
}

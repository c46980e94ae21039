import { can } from '@jianjia/domain/policy'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../lib/api/trpc.ts'
import { formatNearDay } from '../../lib/format/day.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useText } from './text.ts'
import classes from './upcoming.module.css'

/** How far the own unit is with what it was asked for in the time that runs, and those below it with what it asked. */
export function MyTargets() {
  const { t, language } = useText()
  const { districtId, post, actor, today } = usePlace()
  const own = actor.posts.find(({ postId }) => postId === post.postId)
  const reads = own !== undefined && can(actor, 'target.read', own).allowed
  const { data } = useQuery({
    ...trpc.target.list.queryOptions({ districtId, unitId: post.unitId }),
    enabled: reads,
  })
  const runs = ({ start, end }: { readonly start: string; readonly end: string }) => start <= today && today <= end
  const [asked, set] = [data?.asked.filter(runs) ?? [], data?.set.filter(runs) ?? []]
  if (asked.length + set.length === 0) return null
  return (
    <Sheet title={t('targets.title')} aside={<Link to="/targets">{t('targets.all')}</Link>} flush>
      <ul className={classes['items']}>
        {asked.map(({ targetId, name, own: part, end, ledger }) => (
          <li key={targetId}>
            <Link
              to="/targets/$targetId/units/$unitId"
              params={{ targetId, unitId: post.unitId }}
              className={classes['text']}
            >
              {t('targets.own', { name, done: part.done, target: part.target })}
            </Link>
            <span className={classes['when']}>
              {part.reachedOn === null ? (
                <StateTag tone="active">
                  {t('targets.gap', { gap: part.gap, day: formatNearDay(end, today, language) })}
                </StateTag>
              ) : (
                <StateTag tone="done">
                  {part.over === '0' ? t('targets.reached') : t('targets.over', { over: part.over })}
                </StateTag>
              )}
            </span>
            <LinkButton
              size="compact-md"
              variant="default"
              to="/ledger/new"
              search={{ kind: ledger }}
              aria-label={t('targets.recordOf', { name })}
            >
              {t('targets.record')}
            </LinkButton>
          </li>
        ))}
        {set.map(({ targetId, name, whole }) => (
          <li key={targetId}>
            <Link to="/targets/$targetId" params={{ targetId }} className={classes['text']}>
              {t('targets.set', { name, counted: whole.counted, target: whole.target })}
            </Link>
            <span className={classes['when']}>
              {t('targets.units', { reached: whole.reached, units: whole.units })}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

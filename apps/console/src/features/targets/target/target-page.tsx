import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { alignDecimals } from '../../../lib/format/points.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Stat, StatRow } from '../../../ui/stat.tsx'
import { LineState } from '../parts/line-state.tsx'
import { useMaySet } from '../parts/may.ts'
import { usePeriodName } from '../parts/use-period-name.ts'
import { useText } from '../text.ts'
import classes from './target.module.css'

const route = getRouteApi('/signed-in/targets/$targetId')

type Found = RouterOutputs['target']['get']

/** One target with every unit's part: what is missing is never hidden by what others did beyond theirs. */
export function TargetPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { targetId } = route.useParams()
  const query = useQuery(trpc.target.get.queryOptions({ districtId, targetId }))
  return (
    <QueryView
      query={query}
      lines={8}
      head={<PageHeader title={t('title')} trail={[{ label: t('title'), link: { to: '/targets' } }]} />}
    >
      {(found) => <Shown found={found} />}
    </QueryView>
  )
}

function Shown({ found }: { readonly found: Found }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const periodName = usePeriodName()
  const { target, whole } = found
  const maySet = useMaySet(target.unitId)
  const withdraw = useChange({
    mutation: trpc.target.withdraw.mutationOptions(),
    onDone: () => void navigate({ to: '/targets' }),
  })
  return (
    <>
      <PageHeader
        title={target.name}
        trail={[{ label: t('title'), link: { to: '/targets' } }]}
        lead={[language === 'en' ? target.words.en : target.words.zh, periodName(target)].join(' · ')}
        actions={
          maySet && (
            <>
              <ConfirmButton
                label={t('withdraw')}
                consequence={t('withdrawText')}
                variant="default"
                pending={withdraw.pending}
                onConfirm={() =>
                  withdraw.submit({ districtId, targetId: target.targetId, expectedVersion: target.version })
                }
              />
              <LinkButton to="/targets/$targetId/edit" params={{ targetId: target.targetId }}>
                {t('edit')}
              </LinkButton>
            </>
          )
        }
      />
      <FailureNotice failure={withdraw.failure} />
      <StatRow>
        <Stat label={t('stat.counted')} value={`${whole.counted} / ${whole.target}`} />
        <Stat label={t('stat.gap')} value={whole.gap} />
        <Stat label={t('stat.over')} value={whole.over} note={t('stat.overNote')} />
        <Stat label={t('stat.reached')} value={`${whole.reached} / ${whole.units}`} />
      </StatRow>
      <Sheet flush>
        <Lines found={found} />
      </Sheet>
      {found.before.length > 0 && <Before before={found.before} />}
    </>
  )
}

function Lines({ found: { lines, target, today } }: { readonly found: Found }) {
  const { t, language } = useText()
  const align = (of: (line: Found['lines'][number]) => string) => alignDecimals(lines.map((line) => of(line)))
  const [targets, done, gaps, overs] = [
    ...[align((line) => line.target), align((line) => line.done)],
    ...[align((line) => line.gap), align((line) => line.over)],
  ]
  return (
    <table className={classes['lines']}>
      <thead>
        <tr>
          <th scope="col">{t('unit')}</th>
          {(['target', 'done', 'gap', 'over'] as const).map((name) => (
            <th key={name} scope="col" data-numeric>
              {t(`table.${name}`)}
            </th>
          ))}
          <th scope="col">{t('table.reachedOn')}</th>
          <th scope="col">{t('table.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <tr key={line.unitId}>
            <th scope="row">{line.unitName}</th>
            <td data-numeric data-title={t('table.target')}>
              {targets?.[at]}
            </td>
            <td data-numeric data-title={t('table.done')}>
              <Link
                className={classes['open']}
                to="/targets/$targetId/units/$unitId"
                params={{ targetId: target.targetId, unitId: line.unitId }}
              >
                {done?.[at]}
              </Link>
            </td>
            <td data-numeric data-title={t('table.gap')}>
              {gaps?.[at]}
            </td>
            <td data-numeric data-title={t('table.over')}>
              {overs?.[at]}
            </td>
            <td data-title={t('table.reachedOn')}>
              {line.reachedOn === null ? '—' : formatDay(line.reachedOn, language)}
            </td>
            <td data-title={t('table.state')}>
              <LineState line={line} end={target.end} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Before({ before }: Pick<Found, 'before'>) {
  const { t, language } = useText()
  return (
    <details className={classes['before']}>
      <summary>{t('before', { count: before.length })}</summary>
      <ul>
        {before.map(({ number, setByName, setOn, lines }) => (
          <li key={number}>
            {t('said', { number, name: setByName, day: formatDay(setOn, language) })}
            <p className={classes['note']}>
              {lines.map(({ unitName, amount }) => t('saidLine', { unit: unitName, amount })).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}

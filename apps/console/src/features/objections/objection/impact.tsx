import { useQuery } from '@tanstack/react-query'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import classes from '../objections.module.css'
import { useText } from '../text.ts'

interface ImpactProps {
  readonly objectionId: string
  readonly lines: readonly { readonly itemId: string; readonly points: string }[]
}

/** Whom the correction moves, before it is decided. */
export function Impact({ objectionId, lines }: ImpactProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const query = useQuery({
    ...trpc.objection.preview.queryOptions({ districtId, objectionId, lines: [...lines] }),
    enabled: lines.length > 0,
  })
  if (lines.length === 0) return <p className={classes['by']}>{t('decide.impactNone')}</p>
  return (
    <QueryView query={query} lines={3}>
      {({ moved }) => <Moved moved={moved} />}
    </QueryView>
  )
}

type MovedUnits = RouterOutputs['objection']['preview']['moved']

function Moved({ moved }: { readonly moved: MovedUnits }) {
  const { t } = useText()
  const change = (from: string | number | null, to: string | number | null) =>
    from === to ? `${to ?? '—'}` : t('decide.fromTo', { from: `${from ?? '—'}`, to: `${to ?? '—'}` })
  return (
    <div className={classes['scroll']}>
      <table className={classes['points']}>
        <caption>{t('decide.impact')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('decide.unit')}</th>
            <th scope="col" data-numeric>
              {t('decide.total')}
            </th>
            <th scope="col" data-numeric>
              {t('decide.rank')}
            </th>
            <th scope="col">{t('decide.level')}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ unitId, name, decided, before, after }) => (
            <tr key={unitId}>
              <th scope="row">
                {name}
                <div className={classes['by']}>{t(decided ? 'decide.by' : 'decide.byOthers')}</div>
              </th>
              <td data-numeric>{change(before.final, after.final)}</td>
              <td data-numeric>{change(before.rank, after.rank)}</td>
              <td>{change(before.level, after.level)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

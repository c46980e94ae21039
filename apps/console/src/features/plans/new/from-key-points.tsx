import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './new.module.css'

/** Offers what the unions above have issued for days that are not over. Nothing where there is nothing. */
export function FromKeyPoints({ above }: { readonly above: readonly string[] }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { data } = useQuery(trpc.keyPoints.list.queryOptions({ districtId }))
  const offered = (data?.keyPoints ?? []).filter(
    ({ unitId, number, periodEnd }) =>
      number > 0 && above.includes(unitId) && periodEnd !== null && periodEnd >= (data?.today ?? ''),
  )
  if (offered.length === 0) return null
  return (
    <Sheet title={t('create.fromPoints')}>
      <ul className={classes['offered']}>
        {offered.map(({ keyPointsId, title, unitName, points, required }) => (
          <li key={keyPointsId}>
            <div>
              <Link to="/plans/key-points/$keyPointsId" params={{ keyPointsId }}>
                {title}
              </Link>
              <p className={classes['soft']}>{t('create.pointsOf', { unit: unitName, points, required })}</p>
            </div>
            <LinkButton variant="default" to="/plans/new/key-points/$keyPointsId" params={{ keyPointsId }}>
              {t('create.choosePoints')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

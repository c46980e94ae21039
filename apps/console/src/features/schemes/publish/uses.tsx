import type { SchemeId } from '@jianjia/domain/kernel'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'

/** The assessments that score by a version of this scheme; publishing another leaves them alone. */
export function Uses({ schemeId }: { readonly schemeId: SchemeId }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.scheme.uses.queryOptions({ districtId, schemeId }))
  return (
    <Sheet title={t('check.uses')}>
      <QueryView query={query} lines={2}>
        {({ uses }) =>
          uses.length === 0 ? (
            <p>{t('check.noUses')}</p>
          ) : (
            <>
              <ul>
                {uses.map(({ assessmentId, name, number, periodStart, periodEnd }) => (
                  <li key={assessmentId}>
                    <Link to="/assessments/$assessmentId" params={{ assessmentId }}>
                      {t('check.use', {
                        ...{ name, number, from: formatDay(periodStart, language), to: formatDay(periodEnd, language) },
                      })}
                    </Link>
                  </li>
                ))}
              </ul>
              <p>{t('check.usesKept')}</p>
            </>
          )
        }
      </QueryView>
    </Sheet>
  )
}

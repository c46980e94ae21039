import { compareSchemes, type Scheme } from '@jianjia/domain/scheme'
import { useQuery } from '@tanstack/react-query'
import type { SchemeId } from '@jianjia/domain/kernel'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { ChangeList, Compared } from '../compare/change-list.tsx'
import workbench from '../parts/workbench.module.css'
import { useText } from '../text.ts'

export interface AgainstNewestProps {
  readonly schemeId: SchemeId
  /** The version in force; undefined = there is none yet. */
  readonly number: number | undefined
  readonly scheme: Scheme
}

/** What changes against the version in force. */
export function AgainstNewest({ schemeId, number, scheme }: AgainstNewestProps) {
  const { t } = useText()
  if (number === undefined)
    return (
      <Sheet title={t('diff.title')}>
        <p>{t('diff.first')}</p>
      </Sheet>
    )
  return <Against schemeId={schemeId} number={number} scheme={scheme} />
}

function Against({ schemeId, number, scheme }: AgainstNewestProps & { readonly number: number }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const query = useQuery(trpc.scheme.version.queryOptions({ districtId, schemeId, number }))
  return (
    <QueryView query={query} lines={3}>
      {(version) => {
        const changes = compareSchemes(version.scheme, scheme)
        return (
          <div className={workbench['outcome']}>
            <Sheet title={t('diff.against', { number })}>
              <Compared before={version.scheme} after={scheme} count={changes.length} />
            </Sheet>
            <ChangeList changes={changes} />
          </div>
        )
      }}
    </QueryView>
  )
}

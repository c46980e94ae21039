import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMaySet } from '../parts/may.ts'
import { useText } from '../text.ts'
import { DutyList } from './duty-list.tsx'
import { Offered } from './offered.tsx'
import classes from './settings.module.css'

/** What the district asks again and again: what holds, what is offered, what is over. */
export function SettingsPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const maySet = useMaySet()
  const query = useQuery(trpc.duty.list.queryOptions({ districtId }))
  return (
    <>
      <PageHeader
        title={t('settings.title')}
        lead={t('settings.lead')}
        trail={[{ label: t('title'), link: { to: '/duties' } }]}
        actions={maySet && <LinkButton to="/duties/settings/new">{t('settings.add')}</LinkButton>}
      />
      <QueryView query={query}>
        {({ duties, offered, today }) => {
          const held = duties.filter(({ endsOn }) => endsOn === null || endsOn >= today)
          const over = duties.filter(({ endsOn }) => endsOn !== null && endsOn < today)
          return (
            <>
              <Sheet title={t('settings.held')} flush={held.length > 0}>
                {held.length === 0 ? (
                  <StateView kind="noData" title={t('settings.empty')} />
                ) : (
                  <DutyList duties={held} today={today} maySet={maySet} />
                )}
              </Sheet>
              {maySet && offered.length > 0 && (
                <Offered key={offered.length} offered={offered} first={duties.length === 0} />
              )}
              {over.length > 0 && (
                <details className={classes['over']}>
                  <summary>{t('settings.over', { count: over.length })}</summary>
                  <Sheet flush>
                    <DutyList duties={over} today={today} maySet={false} />
                  </Sheet>
                </details>
              )}
            </>
          )
        }}
      </QueryView>
    </>
  )
}

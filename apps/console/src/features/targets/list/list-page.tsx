import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useCurrentYear } from '../../../lib/session/current-year.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { NothingThatYear } from '../../../ui/nothing-that-year.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { FileButtons } from '../../../ui/table/file-buttons.tsx'
import { LineState } from '../parts/line-state.tsx'
import { useMaySet } from '../parts/may.ts'
import { usePeriodName } from '../parts/use-period-name.ts'
import { useText } from '../text.ts'
import classes from './list.module.css'

type Targets = RouterOutputs['target']['list']

/** What the unit of my post asks of those below it, and what is asked of it. */
export function ListPage() {
  const { t } = useText()
  const { districtId, post } = usePlace()
  const maySet = useMaySet(post.unitId)
  const { chosen } = useCurrentYear()
  const asked = { unitId: post.unitId, ...(chosen !== undefined && { year: chosen }) }
  const query = useQuery(trpc.target.list.queryOptions({ districtId, ...asked }))
  const none = (query.data?.set.length ?? 0) + (query.data?.asked.length ?? 0) === 0
  const add = (
    <LinkButton to="/targets/new" variant="filled">
      {t('add')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          (!none || chosen !== undefined) && (
            <>
              {query.isSuccess && <FileButtons list="target.list" file={asked} />}
              {maySet && add}
            </>
          )
        }
      />
      <QueryView
        query={query}
        empty={{
          when: () => none,
          show:
            chosen !== undefined ? (
              <NothingThatYear year={chosen} />
            ) : maySet ? (
              <StateView kind="noData" title={t('noneSet')} text={t('noneSetText')} action={add} />
            ) : (
              <StateView kind="noData" title={t('noneAsked')} text={t('noneAskedText')} />
            ),
        }}
      >
        {(targets) => (
          <>
            {targets.asked.length > 0 && <Asked targets={targets} unitId={post.unitId} />}
            {targets.set.length > 0 && <SetBelow targets={targets} />}
          </>
        )}
      </QueryView>
    </>
  )
}

function Asked({ targets, unitId }: { readonly targets: Targets; readonly unitId: string }) {
  const { t, language } = useText()
  const periodName = usePeriodName()
  return (
    <Sheet title={t('asked')} flush>
      <ul className={classes['targets']}>
        {targets.asked.map((target) => (
          <li key={target.targetId}>
            <div>
              <Link
                className={classes['name']}
                to="/targets/$targetId/units/$unitId"
                params={{ targetId: target.targetId, unitId }}
              >
                {target.name}
              </Link>
              <p className={classes['note']}>
                {[language === 'en' ? target.words.en : target.words.zh, periodName(target)].join(' · ')}
              </p>
              <p className={classes['note']}>{t('askedBy', { unit: target.unitName })}</p>
            </div>
            <div className={classes['figures']}>
              <strong>{t('own', { done: target.own.done, target: target.own.target })}</strong>
              <LineState line={target.own} end={target.end} today={targets.today} />
              {target.own.reachedOn === null && (
                <LinkButton size="compact-md" variant="default" to="/ledger/new" search={{ kind: target.ledger }}>
                  {t('record')}
                </LinkButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function SetBelow({ targets }: { readonly targets: Targets }) {
  const { t, language } = useText()
  const periodName = usePeriodName()
  return (
    <Sheet title={t('set')} flush>
      <ul className={classes['targets']}>
        {targets.set.map((target) => (
          <li key={target.targetId}>
            <div>
              <Link className={classes['name']} to="/targets/$targetId" params={{ targetId: target.targetId }}>
                {target.name}
              </Link>
              <p className={classes['note']}>
                {[language === 'en' ? target.words.en : target.words.zh, periodName(target)].join(' · ')}
              </p>
            </div>
            <div className={classes['figures']}>
              <strong>{t('whole', { counted: target.whole.counted, target: target.whole.target })}</strong>
              <span className={classes['note']}>
                {[
                  t('reached', { reached: target.whole.reached, units: target.whole.units }),
                  ...(target.whole.gap === '0' ? [] : [t('wholeGap', { gap: target.whole.gap })]),
                  ...(target.whole.over === '0' ? [] : [t('wholeOver', { over: target.whole.over })]),
                ].join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

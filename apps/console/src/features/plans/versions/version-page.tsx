import { PlanId } from '@jianjia/domain/kernel'
import type { PlanItem } from '@jianjia/domain/plan'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { monthName } from '../../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMonthsText } from '../parts/use-months-text.ts'
import { useText } from '../text.ts'
import classes from './version.module.css'
import { listSign } from '../../../lib/format/signs.ts'

const route = getRouteApi('/signed-in/plans/$planId/versions/$number')

type Version = RouterOutputs['plan']['version']
type Diff = NonNullable<Version['diff']>
type ItemChange = Diff['items'][number]
type Field = ItemChange['fields'][number]

/** 版本对照: what a version has changed against the one before it. */
export function VersionPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { planId, number } = route.useParams()
  const nth = Math.max(1, Number.parseInt(number, 10) || 1)
  const query = useQuery(
    trpc.plan.version.queryOptions({
      ...{ districtId, planId: PlanId.parse(planId), number: nth, against: nth > 1 ? nth - 1 : null },
    }),
  )
  return (
    <>
      <PageHeader
        title={t('version.title')}
        trail={[
          { label: t('title'), link: { to: '/plans' } },
          { label: query.data?.content.title ?? '…', link: { to: '/plans/$planId', params: { planId } } },
        ]}
        lead={t('version.of', { number: nth })}
        actions={
          nth > 1 && (
            <LinkButton
              variant="default"
              to="/plans/$planId/versions/$number"
              params={{ planId, number: `${nth - 1}` }}
            >
              {t('version.older', { number: nth - 1 })}
            </LinkButton>
          )
        }
      />
      <QueryView query={query}>{(version) => <Compared version={version} />}</QueryView>
    </>
  )
}

function Compared({ version }: { readonly version: Version }) {
  const { t, language } = useText()
  const { diff, receiptNo, submittedByName: by, submittedAt } = version
  const at = formatInstant(submittedAt, language, TENANT_TIME_ZONE)
  return (
    <>
      <p className={classes['soft']}>{t('version.at', { by, at, receipt: receiptNo })}</p>
      {diff === null ? (
        <StateView kind="noData" title={t('version.first')} />
      ) : (
        <Sheet
          title={t('version.against', { number: diff.against })}
          aside={<span className={classes['soft']}>{t('version.same', { count: diff.sameItems })}</span>}
        >
          {diff.items.length === 0 && <p>{t('version.none')}</p>}
          <ul className={classes['changes']}>
            {diff.items.map((change) => (
              <li key={`${change.before?.id} ${change.after?.id}`}>
                <Changed {...change} />
              </li>
            ))}
            {diff.texts.map(({ part, before, after }) => (
              <li key={part}>
                <StateTag tone="active">{t(`version.part.${part}`)}</StateTag>
                <BeforeAfter before={before.join('\n')} after={after.join('\n')} />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  )
}

const CHANGE_TONES = { added: 'done', removed: 'attention', changed: 'active' } as const

function Changed({ change, before, after, fields }: ItemChange) {
  const { t } = useText()
  const monthsText = useMonthsText()
  const item = after ?? before
  return (
    <>
      <div className={classes['head']}>
        <StateTag tone={CHANGE_TONES[change]}>{t(`version.change.${change}`)}</StateTag>
        <span className={classes['soft']}>{item && monthsText(item)}</span>
      </div>
      {change === 'added' && <p>{after && <ins>{after.text}</ins>}</p>}
      {change === 'removed' && <p>{before && <del>{before.text}</del>}</p>}
      {change === 'changed' && before && after && <FieldChanges before={before} after={after} fields={fields} />}
    </>
  )
}

interface FieldChangesProps {
  readonly before: PlanItem
  readonly after: PlanItem
  readonly fields: readonly Field[]
}

function FieldChanges({ before, after, fields }: FieldChangesProps) {
  const { t } = useText()
  const shown = useShownField()
  return (
    <>
      {!fields.includes('text') && <p>{after.text}</p>}
      <dl className={classes['fields']}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(`version.field.${field}`)}</dt>
            <dd>
              <BeforeAfter before={shown(before, field)} after={shown(after, field)} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function BeforeAfter({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useText()
  return (
    <div className={classes['pair']}>
      <p>
        <span className={classes['soft']}>{t('version.before')}</span> <del>{before || t('version.blank')}</del>
      </p>
      <p>
        <span className={classes['soft']}>{t('version.after')}</span> <ins>{after || t('version.blank')}</ins>
      </p>
    </div>
  )
}

function useShownField(): (item: PlanItem, field: Field) => string {
  const { t, language } = useText()
  const separator = listSign(language)
  return (item, field) => {
    switch (field) {
      case 'months':
        return item.months.map((month) => monthName(month, language)).join(separator)
      case 'weeks':
        return item.weeks.join(separator)
      case 'helpers':
        return item.helpers.join(separator)
      case 'recurring':
        return t(item.recurring ? 'version.yes' : 'version.no')
      case 'remit':
        return t(`item.remits.${item.remit}`)
      case 'text':
      case 'part':
      case 'theme':
      case 'owner':
        return item[field] ?? ''
    }
  }
}

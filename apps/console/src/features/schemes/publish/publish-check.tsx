import { tellPeriod } from '@jianjia/domain/period'
import {
  countsInFullMark,
  describeLevelLine,
  describePrerequisite,
  describeQuota,
  describeRater,
  describeReview,
  lintScheme,
} from '@jianjia/domain/scheme'
import { useMemo } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { CheckPage, type CheckPart } from '../../../ui/check-page.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { type Crumb, PageHeader } from '../../../ui/page-header.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { SchemeSummary } from '../parts/scheme-summary.tsx'
import { SumsTable } from '../parts/sums-table.tsx'
import { useMay } from '../parts/use-may.ts'
import { useSchemeWords } from '../parts/use-scheme-words.ts'
import classes from '../parts/workbench.module.css'
import { useText } from '../text.ts'
import { AgainstNewest } from './against-newest.tsx'
import { Published } from './published.tsx'
import { Uses } from './uses.tsx'

type Stored = RouterOutputs['scheme']['get']

/** What is about to be frozen, part by part; blocked while the linter finds an error. */
export function PublishCheck({ data }: { readonly data: Stored }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const may = useMay()
  const parts = useParts(data)
  const change = useChange({ mutation: trpc.scheme.publish.mutationOptions() })
  const { schemeId, name, scheme, state, version, versions } = data
  const findings = useMemo(() => lintScheme(scheme), [scheme])
  const [newest] = versions
  const trail: readonly Crumb[] = [
    { label: t('title'), link: { to: '/schemes' } },
    { label: name, link: { to: '/schemes/$schemeId', params: { schemeId } } },
  ]
  const published = change.answer ?? (state === 'published' ? newest : undefined)
  if (published) return <Published name={name} trail={trail} version={published} schemeId={schemeId} />

  const blocked = findings.some((finding) => finding.severity === 'error')
  const back = (
    <LinkButton variant="default" to="/schemes/$schemeId" params={{ schemeId }}>
      {t('publish.back')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('publish.title')} trail={trail} lead={t(blocked ? 'publish.blocked' : 'publish.lead')} />
      <div className={classes['outcome']}>
        <FailureNotice failure={change.failure} />
        <SchemeSummary scheme={scheme} findings={findings} linked={false} />
        <CheckPage parts={parts} />
        {scheme.items.length > 0 && (
          <Sheet title={t('check.sums')}>
            <SumsTable scheme={scheme} />
          </Sheet>
        )}
        <AgainstNewest schemeId={schemeId} number={newest?.number} scheme={scheme} />
        <Uses schemeId={schemeId} />
        {blocked || !may('scheme.publish') ? (
          back
        ) : (
          <SubmitBar
            label={t('publish.submit', { number: (newest?.number ?? 0) + 1 })}
            pending={change.pending}
            waiting={change.waiting}
            secondary={back}
            onSubmit={() => void change.submit({ districtId, schemeId, expectedVersion: version })}
          />
        )}
      </div>
    </>
  )
}

function useParts({ schemeId, name, yearLabel, scheme }: Stored): readonly CheckPart[] {
  const { t, language } = useText()
  const { said } = useSchemeWords()
  const change = { to: '/schemes/$schemeId', params: { schemeId } } as const
  const { items, levels, prerequisites = [], quotas = [], raters = [], review } = scheme
  const marked = items.filter(countsInFullMark)
  const from = (...kinds: readonly (string | undefined)[]) =>
    items.filter(({ source }) => kinds.includes(source?.kind)).length
  return [
    {
      title: t('publish.basics'),
      change,
      rows: [
        { label: t('form.name'), value: name },
        { label: t('form.year'), value: tellPeriod(yearLabel, language) },
        {
          label: t('check.frozen'),
          value: t('check.counts', {
            ...{ items: marked.length, conditions: items.length - marked.length },
            ...{ levels: levels.length, quotas: quotas.length },
          }),
        },
        {
          label: t('check.sources'),
          value: [
            t('check.byPeople', { count: from('judgement', undefined) }),
            t('check.byRecords', { count: from('measure', 'obligation') }),
            t('check.byDistrict', { count: from('districtEntry') }),
          ].join(' · '),
        },
      ],
    },
    {
      title: t('publish.levels'),
      change,
      rows: [
        ...levels.map((level) => ({ label: level.name, value: said(describeLevelLine(level, scheme)) })),
        ...prerequisites.map((one) => ({
          label: t('publish.prerequisite', { level: one.level }),
          value: said(describePrerequisite(one)),
        })),
        ...quotas.map((quota) => ({
          label: t('publish.quota', { level: quota.level, segment: quota.segment ?? '' }),
          value: said(describeQuota(quota, scheme)),
        })),
        ...raters.map((rater) => ({ label: rater.id, value: said(describeRater(rater)) })),
        ...(review ? [{ label: t('publish.review'), value: said(describeReview(review)) }] : []),
      ],
    },
  ]
}

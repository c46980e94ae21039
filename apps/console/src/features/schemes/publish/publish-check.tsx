import { lintScheme } from '@jianjia/domain/scheme'
import { useMemo } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { CheckPage, type CheckPart } from '../../../ui/check-page.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { type Crumb, PageHeader } from '../../../ui/page-header.tsx'
import { sumOf } from '../parts/full-mark.ts'
import { SchemeSummary } from '../parts/scheme-summary.tsx'
import { useMay } from '../parts/use-may.ts'
import { useSchemeWords } from '../parts/use-scheme-words.ts'
import classes from '../parts/workbench.module.css'
import { useText } from '../text.ts'
import { Published } from './published.tsx'

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
  const { t } = useText()
  const words = useSchemeWords()
  const change = { to: '/schemes/$schemeId', params: { schemeId } } as const
  const { categories = [], levels, prerequisites = [], quotas = [], raters = [], review } = scheme
  const points = (text: string) => t('line.points', { points: text })
  return [
    {
      title: t('publish.basics'),
      change,
      rows: [
        { label: t('form.name'), value: name },
        { label: t('form.year'), value: yearLabel },
        { label: t('publish.lines'), value: t('items', { count: scheme.items.length }) },
      ],
    },
    {
      title: t('publish.categories'),
      change,
      rows: [
        ...categories.map((category) => ({
          label: category.name,
          value: points(
            sumOf(
              scheme,
              scheme.items.filter((item) => item.category === category.id),
            ),
          ),
        })),
        ...raters.map((rater) => ({ label: rater.id, value: words.share(rater) })),
        ...(scheme.items.length > 0 ? [{ label: t('publish.sum'), value: points(sumOf(scheme)) }] : []),
        ...(scheme.total === undefined ? [] : [{ label: t('publish.total'), value: points(scheme.total) }]),
      ],
    },
    {
      title: t('publish.levels'),
      change,
      rows: [
        ...levels.map((level) => ({ label: level.name, value: words.levelLine(level, scheme) })),
        ...prerequisites.map((one) => ({
          label: t('publish.prerequisite', { level: one.level }),
          value: words.prerequisite(one),
        })),
        ...quotas.map((quota) => ({
          label: t('publish.quota', { level: quota.level, segment: quota.segment ?? '' }),
          value: words.quota(quota),
        })),
        ...(review ? [{ label: t('publish.review'), value: t('review', { count: review.minReviews }) }] : []),
      ],
    },
  ]
}

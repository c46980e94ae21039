import { exact, multiply, sum, toText } from '@jianjia/domain/kernel'
import type { Finding, Quota, Scheme } from '@jianjia/domain/scheme'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import { FindingList } from './finding-list.tsx'

/** The state of the scheme in one look: what the linter says about it as a whole. Renewed with every figure. */
export function LintSummary({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useText()
  const errors = findings.filter((finding) => finding.severity === 'error').length
  const warnings = findings.length - errors
  if (findings.length === 0) return <Notice tone="done" title={t('noFindings')} />
  const title = [errors > 0 && t('errors', { count: errors }), warnings > 0 && t('warnings', { count: warnings })]
  return (
    <Notice tone={errors > 0 ? 'attention' : 'information'} title={title.filter((part) => part !== false).join(' · ')}>
      <FindingList findings={findings.filter((finding) => !finding.path.startsWith('items['))} />
    </Notice>
  )
}

/** The full mark of all lines together; undefined where it differs by segment. */
export function totalOf(scheme: Scheme): string | undefined {
  const points = scheme.items.map((item) => item.points)
  const texts = points.filter((each) => typeof each === 'string')
  return texts.length < points.length ? undefined : toText(sum(texts.map((text) => exact(text))))
}

/** A quota in words. */
export function useQuotaText(): (quota: Quota) => string {
  const { t } = useText()
  return (quota) => {
    const level = quota.level + (quota.segment === undefined ? '' : t('quotaSegment', { segment: quota.segment }))
    const ties = t(`ties.${quota.ties ?? 'undeclared'}`)
    return quota.count === undefined
      ? t('quotaShare', { level, share: toText(multiply(exact(quota.share ?? '0'), exact('100'))), ties })
      : t('quotaCount', { level, count: quota.count, ties })
  }
}

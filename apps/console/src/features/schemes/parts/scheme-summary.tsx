import type { Finding, Scheme } from '@jianjia/domain/scheme'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import { FindingList } from './finding-list.tsx'
import { placeOf } from './finding-place.ts'
import { differs, sumOf } from './full-mark.ts'
import classes from './scheme-summary.module.css'

export interface SchemeSummaryProps {
  readonly scheme: Scheme
  readonly findings: readonly Finding[]
  /** Whether the lines stand on the same page, so that findings can lead to them. */
  readonly linked?: boolean
}

/** The state of the scheme in one look: its total, and everything that the linter says, each with a way to its line. */
export function SchemeSummary({ scheme, findings, linked = true }: SchemeSummaryProps) {
  const findingsText = useFindingsText()
  const errors = findings.some((finding) => finding.severity === 'error')
  return (
    <div id="whole">
      <Notice tone={errors ? 'attention' : findings.length > 0 ? 'information' : 'done'} title={findingsText(findings)}>
        <SchemeTotal scheme={scheme} />
        <FindingList
          findings={findings}
          {...(linked && { hrefOf: (finding: Finding) => `#${placeOf(finding, scheme)}` })}
        />
      </Notice>
    </div>
  )
}

/** Total and findings in one line, for the bar that stays in sight. */
export function SchemeStatus({ scheme, findings }: Pick<SchemeSummaryProps, 'scheme' | 'findings'>) {
  const findingsText = useFindingsText()
  return (
    <>
      <SchemeTotal scheme={scheme} />
      {scheme.items.length > 0 && ' · '}
      {findingsText(findings)}
    </>
  )
}

/** "各项合计 102 分 · 与标明的 100 分不符". */
function SchemeTotal({ scheme }: Pick<SchemeSummaryProps, 'scheme'>) {
  if (scheme.items.length === 0) return null
  const points = sumOf(scheme)
  return <Total points={points} printed={differs(scheme.total, points) ? scheme.total : undefined} whole />
}

export interface TotalProps {
  readonly points: string
  /** The figure that is printed elsewhere and is another one. */
  readonly printed: string | undefined
  readonly whole?: boolean
}

export function Total({ points, printed, whole = false }: TotalProps) {
  const { t } = useText()
  return (
    <span className={classes['total']} data-differs={printed !== undefined || undefined}>
      {t(whole ? 'total' : 'subtotal', { points })}
      {printed !== undefined && <strong> · {t('totalPrinted', { points: printed })}</strong>}
    </span>
  )
}

/** "2 处错误，改好后才能发布 · 1 处提醒". */
function useFindingsText(): (findings: readonly Finding[]) => string {
  const { t } = useText()
  return (findings) => {
    const errors = findings.filter((finding) => finding.severity === 'error').length
    const warnings = findings.length - errors
    const said = [errors > 0 && t('errors', { count: errors }), warnings > 0 && t('warnings', { count: warnings })]
    return findings.length === 0 ? t('noFindings') : said.filter((part) => part !== false).join(' · ')
  }
}

import type { Finding } from '@jianjia/domain/scheme'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import { SchemeLines } from './scheme-lines.tsx'
import { SchemeSummary } from './scheme-summary.tsx'
import type { LiveScheme } from './use-live-scheme.ts'
import classes from './workbench.module.css'

export interface OutcomeProps {
  readonly live: LiveScheme
  readonly findings: readonly Finding[]
}

/** What the figures give: total, findings and every line in words. */
export function Outcome({ live: { scheme, halted }, findings }: OutcomeProps) {
  const { t } = useText()
  return (
    <div className={classes['outcome']}>
      {halted > 0 && (
        <Notice tone="attention" title={t('halted', { count: halted })}>
          {t('haltedText')}
        </Notice>
      )}
      {scheme && <SchemeSummary scheme={scheme} findings={findings} />}
      {scheme && <SchemeLines scheme={scheme} findings={findings} />}
    </div>
  )
}

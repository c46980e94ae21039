import type { Finding } from '@jianjia/domain/scheme'
import { StateTag } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'
import classes from './finding-list.module.css'

export interface FindingListProps {
  readonly findings: readonly Finding[]
  /** Makes each a link to the part of the page that it is about. */
  readonly hrefOf?: (finding: Finding) => string
}

/** What the linter says, each with its weight in words. Nothing is shown when there is nothing to say. */
export function FindingList({ findings, hrefOf }: FindingListProps) {
  const { t, language } = useText()
  if (findings.length === 0) return null
  return (
    <ul className={classes['findings']}>
      {findings.map((finding) => {
        const text = language === 'en' ? finding.textEn : finding.text
        return (
          <li key={`${finding.code} ${finding.path}`} data-finding={finding.severity}>
            <StateTag tone={finding.severity === 'error' ? 'official' : 'attention'}>
              {t(`severity.${finding.severity}`)}
            </StateTag>
            {hrefOf ? <a href={hrefOf(finding)}>{text}</a> : <span>{text}</span>}
          </li>
        )
      })}
    </ul>
  )
}

import type { Finding } from '@jianjia/domain/scheme'
import { StateTag } from '../../../ui/state-tag.tsx'
import { useText } from '../text.ts'
import classes from './finding-list.module.css'

/** What the linter says, each with its weight in words. Nothing is shown when there is nothing to say. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t, language } = useText()
  if (findings.length === 0) return null
  return (
    <ul className={classes['findings']}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.path}`}>
          <StateTag tone={finding.severity === 'error' ? 'official' : 'attention'}>
            {t(`severity.${finding.severity}`)}
          </StateTag>
          <span>{language === 'en' ? finding.textEn : finding.text}</span>
        </li>
      ))}
    </ul>
  )
}

import type { Scheme } from '@jianjia/domain/scheme'
import type { ReactNode } from 'react'
import { Sheet } from '../../../ui/sheet.tsx'
import { findingsOf, type Part, PLACE_OF, sentencesOf } from '../frame/parts.ts'
import { useText } from '../text.ts'
import { FindingList } from './finding-list.tsx'
import type { FindingsByPlace } from './finding-place.ts'
import classes from './scheme-lines.module.css'
import { useSchemeWords } from './use-scheme-words.ts'

export interface LevelLinesProps {
  readonly scheme: Scheme
  readonly at: FindingsByPlace
  /** What can be done with a part, where it is being written; parts that say nothing are then shown too. */
  readonly act?: ((part: Part) => ReactNode) | undefined
}

const SHOWN = ['totals', 'voices', 'levels', 'quotas'] as const

/** How the total is made, who gives the marks, from which total a level is given, and how many places it has. */
export function LevelLines({ scheme, at, act }: LevelLinesProps) {
  const { t } = useText()
  const { said } = useSchemeWords()
  return SHOWN.map((part) => {
    const sentences = sentencesOf(part, scheme)
    if (sentences.length === 0 && act === undefined) return null
    const findings = part === 'levels' || part === 'quotas' ? at(part) : findingsOf(part, at('whole'))
    return (
      <div key={part} id={PLACE_OF[part]} className={classes['place']}>
        <Sheet title={t(`frame.title.${part}`)} aside={act?.(part)} flush>
          <ul className={classes['lines']}>
            {sentences.map((sentence) => (
              <li key={sentence.zh}>{said(sentence)}</li>
            ))}
            {sentences.length === 0 && (part === 'levels' || part === 'quotas') && (
              <li className={classes['none']}>{t(`frame.none.${part}`)}</li>
            )}
            {findings.length > 0 && (
              <li>
                <FindingList findings={findings} />
              </li>
            )}
          </ul>
        </Sheet>
      </div>
    )
  })
}

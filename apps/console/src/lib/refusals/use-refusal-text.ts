import { type Refusal, type RefusalCode, unblockerOf } from '@jianjia/domain/kernel'
import { useCallback } from 'react'
import { formatDayOrInstant, TENANT_TIME_ZONE } from '../format/instant.ts'
import { englishRefusals } from './english.ts'
import { REFUSALS_ZH } from './refusals.zh.ts'
import { fill } from './fill.ts'
import { useText } from './text.ts'

/** The three things every no says in words, before who unblocks it and until when. */
export interface RefusalSentences {
  readonly happened: string
  /** What stays as it was: that nothing typed or recorded is lost. */
  readonly kept: string
  readonly todo: string
}

export interface RefusalText extends RefusalSentences {
  /** "谁能解决：…" */
  readonly unblocker: string
  /** "期限：…", where there is one. */
  readonly until: string | undefined
}

/** Total over the closed list of refusals: a code without a sentence does not compile. */
export type RefusalTexts = Readonly<Record<RefusalCode, RefusalSentences>>

/** Gives the sentences of a refusal in the language of the screen. */
export function useRefusalText(): (refusal: Refusal) => RefusalText {
  const { t, language } = useText()
  return useCallback(
    (refusal) => {
      const texts = language === 'en' ? (englishRefusals() ?? REFUSALS_ZH) : REFUSALS_ZH
      const sentences = texts[refusal.code]
      const said = (sentence: string) => fill(sentence, refusal.detail, language)
      const who = t(`unblocker.${unblockerOf(refusal)}`)
      return {
        happened: said(sentences.happened),
        kept: said(sentences.kept),
        todo: said(sentences.todo),
        unblocker: refusal.unblockedByName ? t('named', { who, name: refusal.unblockedByName }) : who,
        until: refusal.until && formatDayOrInstant(refusal.until, language, TENANT_TIME_ZONE),
      }
    },
    [t, language],
  )
}

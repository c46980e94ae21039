import { type Bilingual, type Criterion, describeSource } from '@jianjia/domain/scheme'
import { useText } from '../text.ts'

/** The parts of a scheme in the words of the screen. */
export interface SchemeWords {
  /** What the domain says, in the language of the screen. */
  readonly said: (text: Bilingual) => string
  /** Who gives the datum, and how many files are asked for. */
  readonly source: (item: Criterion) => string
}

export function useSchemeWords(): SchemeWords {
  const { t, language } = useText()
  return {
    said: (text) => (language === 'en' ? text.en : text.zh),
    source({ source, minEvidence = 0 }) {
      const from =
        source?.kind === 'obligation' || source?.kind === 'measure'
          ? describeSource(source, language)
          : t(source?.kind === 'districtEntry' ? 'line.district' : 'line.claim')
      return minEvidence === 0 ? from : `${from} · ${t('line.evidence', { count: minEvidence })}`
    },
  }
}

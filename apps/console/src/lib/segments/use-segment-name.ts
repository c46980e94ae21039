import { segmentName } from '@jianjia/domain/org'
import { featureText } from '../i18n/feature-text.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

const useText = featureText('segments', { zh, en })

/** What a segment (学段) is called; one that is no stage of the closed list is shown as the district wrote it. */
export function useSegmentName(): (segment: string | null) => string {
  const { t, language } = useText()
  return (segment) => {
    if (segment === null) return t('none')
    const { zh: chinese, en: english } = segmentName(segment)
    return language === 'en' ? english : chinese
  }
}

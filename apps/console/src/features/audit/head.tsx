import type { RouterOutputs } from '../../lib/api/trpc.ts'
import { formatDay } from '../../lib/format/day.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useText } from './text.ts'

interface HeadProps {
  readonly heads: RouterOutputs['audit']['heads']
  /** The first of the days is the last that was sealed. */
  readonly isLatest: boolean
}

/** Whether everything agrees, and the end of the chain to take along. */
export function Head({ heads: { days, firstBreak, late }, isLatest }: HeadProps) {
  const { t, language } = useText()
  const latest = isLatest ? days[0] : undefined
  return (
    <>
      {firstBreak !== null && (
        <Notice tone="attention" title={t('broken', { day: formatDay(firstBreak, language) })}>
          {t('brokenText')}
        </Notice>
      )}
      {late > 0 && (
        <Notice tone="attention" title={t('late', { count: late })}>
          {t('lateText')}
        </Notice>
      )}
      {firstBreak === null && late === 0 && <Notice tone="done" title={t('whole')} />}
      {latest && (
        <Sheet title={t('head')} narrow>
          <p>{t('headAt', { day: formatDay(latest.day, language), position: latest.position })}</p>
          <CopyField label={t('hash')} value={latest.hash} />
          <p>{t('keep')}</p>
        </Sheet>
      )}
    </>
  )
}

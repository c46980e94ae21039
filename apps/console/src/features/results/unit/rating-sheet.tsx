import { describeCertificate } from '@jianjia/domain/rating'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import type { Sources, UnitResult } from '../lineage/sources.ts'
import { useText } from '../text.ts'
import classes from './unit.module.css'

interface RatingSheetProps {
  readonly data: Pick<UnitResult, 'rating'>
  readonly sources: Sources
}

/** The level, and the certificate in words: every level tried, every condition with its values. */
export function RatingSheet({ data, sources }: RatingSheetProps) {
  const { t, language } = useText()
  const { rating } = data
  if (rating === null)
    return (
      <Sheet title={t('unit.rating')}>
        <p className={classes['flat']}>
          <strong>{t('unit.undecided')}</strong>
        </p>
        <p className={classes['flat']}>{t('unit.undecidedText')}</p>
      </Sheet>
    )
  const { scheme, unitName } = sources
  const named = new Map([...scheme.items, ...(scheme.categories ?? [])].map(({ id, name }) => [id, name]))
  const lines = describeCertificate(rating.certificate, language, (id) => named.get(id) ?? unitName(id))
  return (
    <Sheet
      title={t('unit.rating')}
      aside={
        <StateTag tone={rating.level === null ? 'idle' : 'official'}>
          {rating.level === null ? t('unit.notRated') : t('unit.rated', { level: rating.level })}
        </StateTag>
      }
    >
      <h3 className={classes['why']}>{t('unit.ratingWhy')}</h3>
      <ul className={classes['certificate']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Sheet>
  )
}

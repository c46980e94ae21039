import { formatDay } from '../../../lib/format/day.ts'
import { useText } from '../text.ts'
import type { ReviewItem } from './marks.ts'
import classes from './sheet.module.css'

/** What those found who were there. */
export function OnSite({ item: { visits } }: { readonly item: ReviewItem }) {
  const { t, language } = useText()
  if (visits.length === 0) return null
  return (
    <>
      <h3>{t('onSite.title')}</h3>
      {visits.map(({ heldOn, leader, finding, note }) => (
        <p key={`${heldOn} ${leader} ${note}`} className={classes['claim']}>
          {t('onSite.found', {
            day: formatDay(heldOn, language),
            leader,
            found: t(`onSite.finding.${finding ?? 'open'}`),
            note,
          })}
        </p>
      ))}
    </>
  )
}

import { formatDay } from '../../../lib/format/day.ts'
import { useText } from '../text.ts'
import type { ReviewItem } from './marks.ts'
import classes from './sheet.module.css'
import { listSign } from '../../../lib/format/signs.ts'

/** What those found who were there, and how those present have voted: counts only. */
export function OnSite({ item: { visits, vote } }: { readonly item: ReviewItem }) {
  const { t, language } = useText()
  if (visits.length === 0 && vote === null) return null
  const told = vote?.told
  const counts = (told?.options ?? []).map(({ option, votes }) => `${option} ${votes}`)
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
      {vote && told && (
        <p className={classes['claim']}>
          {t('onSite.vote', {
            ...{ day: formatDay(vote.heldOn, language), present: told.present, returned: told.returned },
            counts:
              told.abstained === null
                ? t('onSite.hidden')
                : [...counts, `${t('onSite.abstained')} ${told.abstained}`].join(listSign(language)),
          })}
        </p>
      )}
    </>
  )
}

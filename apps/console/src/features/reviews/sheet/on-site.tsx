import { formatDay } from '../../../lib/format/day.ts'
import { useText } from '../text.ts'
import { Files } from './files.tsx'
import type { ReviewData, ReviewItem } from './marks.ts'
import classes from './sheet.module.css'

interface OnSiteProps {
  readonly item: ReviewItem
  readonly data: ReviewData
}

/** What those found who were there, with what they photographed. */
export function OnSite({ item: { visits }, data }: OnSiteProps) {
  const { t, language } = useText()
  if (visits.length === 0) return null
  return (
    <>
      <h3>{t('onSite.title')}</h3>
      {visits.map(({ heldOn, leader, finding, note, fileIds }) => (
        <div key={`${heldOn} ${leader} ${note}`}>
          <p className={classes['claim']}>
            {t('onSite.found', {
              day: formatDay(heldOn, language),
              leader,
              found: t(`onSite.finding.${finding ?? (note === '' ? 'pictures' : 'open')}`),
              note,
            })}
          </p>
          <Files files={data.files.filter((file) => fileIds.includes(file.fileId))} alike={data.alike} />
        </div>
      ))}
    </>
  )
}

import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import classes from './import.module.css'
import type { RosterPreview } from './preview-answer.ts'
import { listSign } from '../../../lib/format/signs.ts'

/** Members whom the sheet does not name: they are told, and stay. */
export function LeftOut({ leftOut: { count, names } }: Pick<RosterPreview, 'leftOut'>) {
  const { t, language } = useText()
  if (count === 0) return null
  return (
    <Notice title={t('import.leftOut', { count })}>
      <p>{t('import.leftOutHint')}</p>
      <details className={classes['further']} data-left-out>
        <summary>{t('import.leftOutShow')}</summary>
        <p>{names.join(listSign(language))}</p>
        {names.length < count && <p className={classes['hint']}>{t('import.leftOutMore', { count: names.length })}</p>}
      </details>
    </Notice>
  )
}

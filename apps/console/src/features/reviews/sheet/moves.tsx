import { useText } from '../text.ts'
import type { ReviewData } from './marks.ts'
import classes from './sheet.module.css'
import { listSign } from '../../../lib/format/signs.ts'

interface MovesProps {
  readonly steps: ReviewData['moves'][number]['steps']
}

/** Who has brought the line to its points, once the result is published. */
export function Moves({ steps }: MovesProps) {
  const { t, language } = useText()
  if (steps.length === 0) return null
  return (
    <>
      <h3>{t('moves.title')}</h3>
      <ol className={classes['moves']}>
        {steps.map(({ mover, name, points, change, reason, present }, at) => (
          <li key={at}>
            <span>{name === null ? t(`moves.${mover}`) : `${t(`moves.${mover}`)} ${name}`}</span>
            <strong>{points ?? '—'}</strong>
            {change !== null && change !== '0' && <span>{change.startsWith('-') ? change : `+${change}`}</span>}
            {reason !== null && reason !== '' && <span className={classes['none']}>{reason}</span>}
            {present.length > 0 && (
              <span className={classes['none']}>{t('moves.present', { names: present.join(listSign(language)) })}</span>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

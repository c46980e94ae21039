import { formatDay } from '../../../lib/format/day.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import type { Assessment, UnitLine } from '../parts/assessment.ts'
import { useText } from '../text.ts'
import classes from './progress.module.css'

/** From when to when unions write, and for which of them another day holds, or none: why, and by whose decision. */
export function EntryWindow({ assessment }: { readonly assessment: Assessment }) {
  const { t, language } = useText()
  const { selfOpens, selfDue, reviewDue, units } = assessment
  const days = [
    ['first', selfOpens === null ? t('window.fromOpening') : formatDay(selfOpens, language)],
    ['last', formatDay(selfDue, language)],
    ['reviewLast', formatDay(reviewDue, language)],
  ] as const
  const decided = units.filter(({ adjustment, exemptReason }) => adjustment !== null || exemptReason !== null)
  return (
    <Sheet title={t('window.title')}>
      <dl className={classes['days']}>
        {days.map(([name, day]) => (
          <div key={name}>
            <dt>{t(`window.${name}`)}</dt>
            <dd>{day}</dd>
          </div>
        ))}
      </dl>
      {decided.length === 0 ? (
        <p className={classes['note']}>{t('window.none')}</p>
      ) : (
        <details className={classes['decided']} open={decided.length <= SHOWN_AT_ONCE}>
          <summary>
            {t('window.decisions')} · {decided.length}
          </summary>
          <ul>
            {decided.map((unit) => (
              <li key={unit.unitId}>
                <strong>{unit.name}</strong>
                <Decided unit={unit} usual={selfDue} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  )
}

const SHOWN_AT_ONCE = 5

interface DecidedProps {
  readonly unit: UnitLine
  readonly usual: string
}

/** What holds for the unit comes first, what held before it after that. */
function Decided({ unit: { exemptReason, exemptedBy, adjustment, earlier }, usual }: DecidedProps) {
  const { t, language } = useText()
  if (exemptReason !== null)
    return (
      <span>
        {t('window.exempt', { reason: exemptReason })}
        {exemptedBy !== null && <span className={classes['who']}>{t('window.byOnly', { by: exemptedBy })}</span>}
      </span>
    )
  const all = adjustment === null ? [] : [adjustment, ...earlier]
  return all.map(({ dueOn, reason, by, on }, at) => {
    const day = dueOn === null ? '' : formatDay(dueOn, language)
    const said =
      at === 0
        ? t('window.extension', { day, usual: formatDay(usual, language), reason })
        : t('window.earlier', { day, reason })
    return (
      <span key={at}>
        {dueOn === null ? t('window.waiver', { reason }) : said}
        <span className={classes['who']}>{t('window.by', { by, on: formatDay(on, language) })}</span>
      </span>
    )
  })
}

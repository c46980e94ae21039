import { formatDay } from '../../../lib/format/day.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { type StateTone, StateTag } from '../../../ui/state-tag.tsx'
import classes from './summary.module.css'
import { useText } from './text.ts'
import type { Facts } from './use-facts.ts'

const TONES = { late: 'official', postponed: 'active', dropped: 'idle', planned: 'idle' } as const satisfies Record<
  Facts['undone'][number]['state'],
  StateTone
>

/** What was planned and not done, beside the text that should say so. */
export function UndoneList({ undone }: { readonly undone: Facts['undone'] }) {
  const { t, language } = useText()
  return (
    <Sheet title={t('undone')}>
      <p className={classes['soft']}>{t(undone.length === 0 ? 'undoneNone' : 'undoneText')}</p>
      {undone.length > 0 && (
        <ul className={classes['undone']}>
          {undone.map(({ itemId, windowStart, text, state, dueOn, postponedTo, reason }) => (
            <li key={`${itemId} ${windowStart}`}>
              <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
              <span>{text}</span>
              <span className={classes['soft']}>
                {postponedTo === null
                  ? t('due', { day: formatDay(dueOn, language) })
                  : t('postponedTo', { month: postponedTo.slice(0, 7) })}
                {reason !== null && ` · ${t('reason', { reason })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

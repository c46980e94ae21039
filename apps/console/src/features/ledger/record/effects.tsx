import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './effects.module.css'

type Effects = RouterOutputs['ledger']['record']['effects']

/** What the record means at once: for each open assessment the lines that it changes, and their points. */
export function EffectsList({ effects }: { readonly effects: Effects }) {
  const { t, language } = useText()
  const inLanguage = language === 'en' ? 'en' : 'zh'
  return effects
    .filter(({ items }) => items.length > 0)
    .map(({ assessmentId, assessmentName, unitId, unitName, items }) => (
      <Sheet
        key={`${assessmentId} ${unitId}`}
        narrow
        title={t('effects.title', { name: assessmentName, unit: unitName })}
      >
        <ul className={classes['items']}>
          {items.map(({ itemId, name, full, before, now, factBefore, factNow, dependsOnOthers }) => (
            <li key={itemId}>
              <strong>{name}</strong>
              <span>
                {factBefore[inLanguage]} → {factNow[inLanguage]}
              </span>
              <span>
                {now === null || full === null
                  ? t('effects.open')
                  : t(before === now ? 'effects.same' : 'effects.points', { before: before ?? '—', now, full })}
                {dependsOnOthers && ` · ${t('effects.others')}`}
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
    ))
}

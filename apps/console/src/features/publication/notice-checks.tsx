import type { MaskFault } from '@jianjia/domain/assessment'
import { Notice } from '../../ui/notice.tsx'
import classes from './publication.module.css'
import { useText } from './text.ts'

/** The mask checker in words: green, or every place where something of a person could be read. */
export function NoticeChecks({ faults }: { readonly faults: readonly MaskFault[] }) {
  const { t } = useText()
  if (faults.length === 0)
    return (
      <Notice tone="done" title={t('check.green')}>
        <p>{t('check.greenText')}</p>
      </Notice>
    )
  return (
    <Notice tone="official" title={t('check.red', { count: faults.length })} urgent>
      <ul className={classes['faults']}>
        {faults.map(({ place, kind, text }) => (
          <li key={`${place} ${kind} ${text}`}>
            {t('check.fault', { place: t(`place.${place}`), kind: t(`kind.${kind}`) })}
            <q>{text}</q>
            {t(kind === 'homeAddress' || kind === 'hardship' ? 'check.reword' : 'check.mask')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

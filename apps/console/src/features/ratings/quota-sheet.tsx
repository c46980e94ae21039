import { Sheet } from '../../ui/sheet.tsx'
import type { Board } from './quota-lines.ts'
import classes from './ratings.module.css'
import { useText } from './text.ts'
import { useQuotaText } from './use-quota-text.ts'

/** The rules of the board in words: score lines, places, how ties are treated. */
export function QuotaSheet({ board }: { readonly board: Board }) {
  const { t } = useText()
  const { quotaName, policyName } = useQuotaText()
  return (
    <Sheet title={t('quotas')}>
      <ul className={classes['rules']}>
        {board.levels.map(({ name, min }) => (
          <li key={name}>{t('levelFrom', { level: name, min })}</li>
        ))}
        {board.quotas.length === 0 && <li>{t('noQuota')}</li>}
        {board.quotas.map((quota) => {
          const { level, segment, places, taken } = quota
          const said = places === 0 ? t('noPlaces') : t('places', { places, taken })
          return <li key={`${level} ${segment}`}>{[quotaName(quota), said, policyName(quota)].join(' · ')}</li>
        })}
      </ul>
    </Sheet>
  )
}

import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './unit.module.css'
import type { StandingData } from './standing.ts'

/** The fewest records to the next level, each with where it is recorded. */
export function Path({ data }: { readonly data: StandingData }) {
  const { t, language } = useText()
  const { path, standing, today, periodEnd } = data
  if (standing.next === null || today > periodEnd) return null
  if (path === null)
    return (
      <Notice title={t('path.noneTitle')}>
        <p>{t('path.none')}</p>
      </Notice>
    )
  return (
    <Sheet title={t('path.title', { level: path.level })}>
      <p>{t('path.lead', { total: path.total })}</p>
      <ul className={classes['actions']}>
        {path.actions.map(({ itemId, itemName, gain, ledger, words }) => (
          <li key={itemId}>
            <div>
              <strong>{language === 'en' ? words.en : words.zh}</strong>
              <div className={classes['gain']}>{t('path.gain', { item: itemName, gain })}</div>
            </div>
            <LinkButton variant="default" to="/ledger/new" search={{ kind: ledger }}>
              {t('path.record')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

import { LEDGER_KINDS, LedgerKind } from '@jianjia/domain/ledger'
import { Link } from '@tanstack/react-router'
import { PageHeader } from '../../../ui/page-header.tsx'
import { KIND_GROUPS } from '../parts/kind-groups.ts'
import { useText } from '../text.ts'
import classes from './choose-kind.module.css'

/** Which ledger it goes into: one tap, the most used first. */
export function ChooseKind() {
  const { t, language } = useText()
  return (
    <>
      <PageHeader
        title={t('choose.title')}
        lead={t('choose.lead')}
        trail={[{ label: t('title'), link: { to: '/ledger' } }]}
      />
      {KIND_GROUPS.map(({ key, kinds }) => (
        <section key={key} className={classes['group']} aria-labelledby={`kinds-${key}`}>
          <h2 id={`kinds-${key}`}>{t(`group.${key}`)}</h2>
          <ul className={classes['kinds']}>
            {LedgerKind.options
              .filter((kind) => kinds.includes(kind))
              .map((kind) => (
                <li key={kind}>
                  <Link to="/ledger/new" search={{ kind }} className={classes['kind']}>
                    {LEDGER_KINDS[kind].names[language === 'en' ? 'en' : 'zh']}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

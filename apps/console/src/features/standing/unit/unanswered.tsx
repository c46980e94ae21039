import { Link } from '@tanstack/react-router'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './unit.module.css'
import type { StandingData, UnitOf } from './standing.ts'

interface UnansweredProps {
  readonly data: StandingData
  readonly of: UnitOf
}

/** Lines that the unit itself has to answer: they count as nothing until it does. */
export function Unanswered({ data, of }: UnansweredProps) {
  const { t } = useText()
  return (
    <Sheet
      title={t('unanswered.title')}
      aside={
        <LinkButton variant="default" to="/self/$assessmentId/$unitId" params={of}>
          {t('unanswered.toSheet')}
        </LinkButton>
      }
    >
      <p>{t('unanswered.lead')}</p>
      <ul className={classes['open']}>
        {data.standing.unanswered.map(({ itemId, name, full }) => (
          <li key={itemId}>
            <Link to="/self/$assessmentId/$unitId" params={of} search={{ item: itemId }}>
              {t('unanswered.item', { name, full: full ?? '—' })}
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

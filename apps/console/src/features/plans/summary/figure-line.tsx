import { METRICS } from '@jianjia/domain/ledger'
import { Link } from '@tanstack/react-router'
import type { RouterOutputs } from '../../../lib/api/trpc.ts'
import { StateTag } from '../../../ui/state-tag.tsx'
import classes from './summary.module.css'
import { useText } from './text.ts'

export type Compared = RouterOutputs['plan']['compareFigures']
export type Figure = Compared['figures'][number]
type Basis = NonNullable<NonNullable<Figure['recorded']>['basis']>

const TONES = { equal: 'done', different: 'attention', noRecord: 'idle' } as const

interface FigureLineProps {
  readonly figure: Figure
  readonly plan: Compared['plan']
  readonly onOpen: (fact: string) => void
}

/** A figure of the text with what it was compared with, which opens; by how much they differ, or what would count. */
export function FigureLine({ figure, plan, onOpen }: FigureLineProps) {
  const { t } = useText()
  const { value, unit, about, text, outcome, recorded, more } = figure
  const basisText = useBasisText()
  return (
    <li>
      <StateTag tone={TONES[outcome]}>{t(`figures.${outcome}`)}</StateTag>
      <span className={classes['what']}>
        <span>
          {t('figures.found')} <strong>{t(`about.${about}`, { value, unit })}</strong>
        </span>
        {recorded && (
          <span>
            {t('figures.recorded')}{' '}
            <button
              type="button"
              className={classes['chip']}
              aria-label={t('open', { figure: `${recorded.figure}${recorded.unit}` })}
              onClick={() => onOpen(recorded.fact)}
            >
              {`${recorded.figure}${recorded.unit}`}
            </button>
          </span>
        )}
        {recorded && outcome === 'different' && more !== null && more !== '0' && (
          <span>
            {more.startsWith('-')
              ? t('figures.fewer', { amount: more.slice(1), unit: recorded.unit })
              : t('figures.more', { amount: more, unit: recorded.unit })}
          </span>
        )}
      </span>
      <span className={classes['soft']}>{text}</span>
      {recorded?.basis && <span className={classes['soft']}>{basisText(recorded.basis)}</span>}
      <WouldCount figure={figure} plan={plan} />
    </li>
  )
}

/** For a figure of which nothing is recorded: what would count, and where it is recorded. */
function WouldCount({ figure: { wouldCount, unit }, plan }: Pick<FigureLineProps, 'figure' | 'plan'>) {
  const { t } = useText()
  if (wouldCount === null) return null
  return (
    <span className={classes['what']}>
      <span className={classes['soft']}>{t(`wouldCount.${wouldCount}`, { unit })}</span>
      {wouldCount === 'dispatch' && (
        <Link to="/ledger/new" search={{ kind: 'dispatch' }}>
          {t('wouldCount.toLedger')}
        </Link>
      )}
      {wouldCount === 'planWork' && plan && (
        <Link to="/plans/$planId" params={{ planId: plan.planId }}>
          {t('wouldCount.toPlan')}
        </Link>
      )}
    </span>
  )
}

/** What a figure of the records counts, in one sentence. */
function useBasisText(): (basis: Basis) => string {
  const { t, language } = useText()
  return (basis) => {
    switch (basis.counts) {
      case 'items':
        return t('basis.items', { which: t(`basis.${basis.which}`) })
      case 'measure':
      case 'item':
        return t(`basis.${basis.counts}`, { which: t(`basis.${basis.which}`), name: basis.name })
      case 'records': {
        const metric = METRICS[basis.metric][language === 'en' ? 'en' : 'zh']
        const level = LEVELS.find((known) => known === basis.level)
        return level === undefined
          ? t('basis.records', { metric })
          : t('basis.recordsOfLevel', { metric, level: t(`basis.level.${level}`) })
      }
      case 'unplanned':
        return t('basis.unplanned')
    }
  }
}

const LEVELS = ['school', 'district', 'city', 'province', 'national'] as const

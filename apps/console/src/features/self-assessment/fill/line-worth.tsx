import { isCondition } from '@jianjia/domain/scheme'
import { describeCap, describeClause, describeMore } from '@jianjia/domain/scoring'
import { Figure } from '../../../ui/figure.tsx'
import type { Line } from '../parts/sheet.ts'
import { useText } from '../text.ts'
import classes from './fill.module.css'

interface LineWorthProps {
  readonly line: Line
  readonly onOpen: (figure: string) => void
}

/** What the answer is worth by the rule, with the clause that gave it and what would give more. */
export function LineWorth({ line, onOpen }: LineWorthProps) {
  const { t, language } = useText()
  const { criterion, compares, self, answered, mode, full } = line
  if (isCondition(criterion.rule)) return null
  const known = self !== null && self.points !== null && (mode !== 'claim' || answered)
  return (
    <div className={classes['worth']} aria-live="polite">
      <span className={classes['worthTitle']}>{t('worth')}</span>
      {compares ? (
        <p>{t('compares')}</p>
      ) : known ? (
        <>
          <p className={classes['points']}>
            <Figure
              value={self.points}
              label={`${criterion.name} ${t('title')}`}
              onOpen={() => onOpen(`line/${criterion.id}`)}
            />
            <span>{` / ${full}`}</span>
          </p>
          <p>{describeClause(self.clause, language, criterion.source)}</p>
          {self.cap && <p>{describeCap(self.cap, language)}</p>}
          {self.more && <p className={classes['soft']}>{describeMore(self.more, language, criterion.source)}</p>}
        </>
      ) : (
        <p className={classes['soft']}>{t('worthNone')}</p>
      )}
    </div>
  )
}

import { createPortal } from 'react-dom'
import { formatDay } from '../../../lib/format/day.ts'
import { useText } from '../text.ts'
import classes from './ballots.module.css'
import type { VotePanelProps } from './vote-panel.tsx'

const ON_A_SHEET = 8

/** Only on paper: a sheet of eight equal ballots to cut, without any mark by which one is told from another. */
export function PaperBallots({ visit, line, options }: VotePanelProps) {
  const { t, language } = useText()
  return createPortal(
    <div className={classes['sheet']} data-paper="ballots" aria-hidden="true">
      {Array.from({ length: ON_A_SHEET }, (_, at) => (
        <article key={at} className={classes['ballot']}>
          <h2>{t('vote.ballot')}</h2>
          <p>
            {visit.unitName} · {formatDay(visit.heldOn, language)}
          </p>
          <p className={classes['question']}>{line.name}</p>
          <ul>
            {[...options, t('vote.abstained')].map((option) => (
              <li key={option}>
                <span className={classes['box']} /> {option}
              </li>
            ))}
          </ul>
          <p>{t('vote.tick')}</p>
        </article>
      ))}
    </div>,
    document.body,
  )
}

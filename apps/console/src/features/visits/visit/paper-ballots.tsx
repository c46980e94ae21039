import { createPortal } from 'react-dom'
import { formatDay } from '../../../lib/format/day.ts'
import { BALLOT_WORDS } from './ballot-words.ts'
import classes from './ballots.module.css'
import type { VotePanelProps } from './vote-panel.tsx'

const ON_A_SHEET = 8

/** Only on paper: a sheet of eight equal ballots to cut, without any mark by which one is told from another. */
export function PaperBallots({ visit, line, options }: VotePanelProps) {
  return createPortal(
    <div className={classes['sheet']} data-paper="ballots" lang="zh-CN" aria-hidden="true">
      {Array.from({ length: ON_A_SHEET }, (_, at) => (
        <article key={at} className={classes['ballot']}>
          <h2>{BALLOT_WORDS.title}</h2>
          <p className={classes['about']}>
            {visit.unitName} · {formatDay(visit.heldOn, 'zh-CN')}
          </p>
          <p className={classes['question']}>{BALLOT_WORDS.question(line.name)}</p>
          <ul>
            {[...options, BALLOT_WORDS.abstained].map((option) => (
              <li key={option}>
                <span className={classes['box']} /> {option}
              </li>
            ))}
          </ul>
          <p className={classes['tick']}>{BALLOT_WORDS.tick}</p>
        </article>
      ))}
    </div>,
    document.body,
  )
}

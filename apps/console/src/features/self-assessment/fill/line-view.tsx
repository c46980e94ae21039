import { describeCriterion, describeRuleOf, isCondition } from '@jianjia/domain/scheme'
import { Link } from '@tanstack/react-router'
import { Notice } from '../../../ui/notice.tsx'
import { ReturnNotes } from '../../../ui/returned/return-notes.tsx'
import { VoteState } from '../../../ui/vote/vote-state.tsx'
import { LineTag } from '../parts/line-tag.tsx'
import { type Line, lineState, type Sheet, type SheetOf } from '../parts/sheet.ts'
import { useText } from '../text.ts'
import { ClaimLine } from './claim-line.tsx'
import { DistrictLine } from './district-line.tsx'
import classes from './fill.module.css'
import { LineWorth } from './line-worth.tsx'
import { LineSteps } from './line-steps.tsx'
import { RecordsLine } from './records-line.tsx'

export interface LineProps {
  readonly sheet: Sheet
  readonly of: SheetOf
  readonly line: Line
  readonly writes: boolean
}

interface LineViewProps extends LineProps {
  readonly lines: readonly Line[]
  readonly checking: boolean
  readonly onOpen: (figure: string) => void
}

/** One line: what is asked and how it gives points, the place to answer, what it is worth so far. */
export function LineView({ lines, checking, onOpen, ...props }: LineViewProps) {
  const { t, language } = useText()
  const { sheet, of, line } = props
  const { criterion, full } = line
  const rule = describeRuleOf({ ...criterion, points: full === null ? undefined : criterion.points }, language)
  const at = lines.indexOf(line) + 1
  const writes = props.writes && line.open
  const vote = sheet.votes.find(({ itemId }) => itemId === criterion.id)
  const isLeftToVote = vote !== undefined && vote.state !== 'none'
  return (
    <section className={classes['line']} aria-labelledby="line-title">
      <p className={classes['where']}>
        <Link to="/self/$assessmentId/$unitId" params={of} className={classes['back']}>
          {t('back')}
        </Link>
        <span>{t('position', { at, of: lines.length })}</span>
      </p>
      <header className={classes['head']}>
        <h2 id="line-title" tabIndex={-1}>
          {criterion.name}
        </h2>
        <LineTag state={lineState(line, sheet)} />
      </header>
      <dl className={classes['asked']}>
        {criterion.standard && (
          <div>
            <dt>{t('standard')}</dt>
            <dd>{criterion.standard}</dd>
          </div>
        )}
        <div>
          <dt>{t('rule')}</dt>
          <dd>
            {rule}
            <span className={classes['full']}>
              {isCondition(criterion.rule) ? t('condition') : full !== null && t('full', { full })}
            </span>
            <details>
              <summary>{t('more')}</summary>
              <p>{describeCriterion(criterion, language)}</p>
            </details>
          </dd>
        </div>
      </dl>
      <ReturnNotes rule={criterion.rule} returns={line.returns} files={sheet.files} />
      {props.writes && !line.open && <Notice title={t('stands')} />}
      {vote && <VoteState vote={vote} asked="nothing" />}
      {!isLeftToVote && (
        <>
          {line.mode === 'claim' && <ClaimLine {...props} writes={writes} />}
          {line.mode === 'records' && <RecordsLine {...props} writes={writes} />}
          {line.mode === 'district' && <DistrictLine {...props} writes={writes} />}
        </>
      )}
      <LineWorth line={line} onOpen={onOpen} />
      <LineSteps of={of} line={line} lines={lines} checking={checking} writes={props.writes} />
    </section>
  )
}

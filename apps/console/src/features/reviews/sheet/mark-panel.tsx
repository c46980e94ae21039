import { describeRule } from '@jianjia/domain/scheme'
import { Button, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useRefusalText } from '../../../lib/refusals/use-refusal-text.ts'
import { VoteState, type VoteOnLine } from '../../../ui/vote/vote-state.tsx'
import { useText } from '../text.ts'
import { OwnNote } from './own-note.tsx'
import { isFixed, judge, type Mark, type ReviewItem } from './marks.ts'
import classes from './sheet.module.css'

interface MarkPanelProps {
  readonly assessmentId: string
  readonly unitId: string
  readonly item: ReviewItem
  /** Set where a vote of those present fills the line. */
  readonly vote: VoteOnLine | undefined
  /** What stands in the box. */
  readonly typed: Mark | undefined
  /** What is kept; differs from the box only while that is wrong. */
  readonly kept: Mark | undefined
  readonly locked: boolean
  readonly onChange: (mark: Mark) => void
  /** Enter in the box: keep it and go on. */
  readonly onEnter: () => void
  readonly onStep: (by: 1 | -1) => void
}

/** Rule, full mark and self points beside the box. The panel is made anew for each line. */
export function MarkPanel(props: MarkPanelProps) {
  const { item } = props
  const { t, language } = useText()
  return (
    <aside className={classes['panel']} aria-label={t('sheet.score')}>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('sheet.full')}</dt>
          <dd>{item.full}</dd>
        </div>
        <div>
          <dt>{t('sheet.self')}</dt>
          <dd>{item.selfPoints ?? '—'}</dd>
        </div>
      </dl>
      <h3>{t('sheet.rule')}</h3>
      <p>{describeRule(item.rule, language)}</p>
      {item.standard !== null && (
        <>
          <h3>{t('sheet.standard')}</h3>
          <p>{item.standard}</p>
        </>
      )}
      {props.vote && <VoteState vote={props.vote} asked={item.needsMark ? 'mark' : 'noMark'} />}
      <Marking {...props} />
      <OwnNote key={item.itemId} {...props} />
    </aside>
  )
}

function Marking({ item, vote, typed, kept, locked, onChange, onEnter, onStep }: MarkPanelProps) {
  const { t } = useText()
  const box = useRef<HTMLInputElement>(null)
  const points = typed?.points ?? ''
  const note = typed?.note ?? ''
  const error = useFault(item, typed, kept)

  useEffect(() => {
    // A keyboard on a phone would cover the evidence.
    if (window.matchMedia('(min-width: 62em)').matches) box.current?.select()
  }, [])

  if (!item.needsMark)
    return vote ? null : (
      <p className={classes['none']}>{t(item.records.length > 0 ? 'sheet.byRecords' : 'sheet.notAsked')}</p>
    )
  if (locked || isFixed(item))
    return (
      <>
        <Locked mark={kept} />
        {!locked && (
          <p className={classes['none']}>{t(item.markStands ? 'sheet.markStands' : 'sheet.waitsForBranch')}</p>
        )}
      </>
    )
  const { min, max, choices } = item.allowed
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const act = { Enter: onEnter, ArrowDown: () => onStep(1), ArrowUp: () => onStep(-1) }[event.key]
    if (act === undefined) return
    event.preventDefault()
    if (event.key !== 'Enter' || error === undefined) act()
  }
  return (
    <>
      <TextInput
        ref={box}
        className={classes['box']}
        label={t('sheet.mark')}
        description={
          choices ? t('sheet.choices', { choices: choices.join(t('sheet.comma')) }) : t('sheet.range', { min, max })
        }
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        value={points}
        error={error}
        onChange={(event) => onChange({ points: event.currentTarget.value, note })}
        onKeyDown={onKeyDown}
      />
      {choices && (
        <div className={classes['choices']}>
          {choices.map((choice) => (
            <Button
              key={choice}
              variant={points === choice ? 'filled' : 'default'}
              aria-pressed={points === choice}
              onClick={() => onChange({ points: choice, note })}
            >
              {t('sheet.choice', { points: choice })}
            </Button>
          ))}
        </div>
      )}
      <Textarea
        className={classes['note']}
        label={t('sheet.note')}
        {...(note !== '' && points.trim() === '' && { description: t('sheet.noteFirst') })}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => onChange({ points, note: event.currentTarget.value })}
      />
      <Button className={classes['save']} onClick={onEnter} disabled={error !== undefined}>
        {t('sheet.save')}
      </Button>
      <p className={classes['keys']}>{t('sheet.keys')}</p>
    </>
  )
}

/** Why the box is not kept, in words; undefined while it is right, or empty and never filled. */
function useFault(item: ReviewItem, typed: Mark | undefined, kept: Mark | undefined): string | undefined {
  const { t } = useText()
  const describe = useRefusalText()
  const judged = judge(item, typed)
  if (judged === undefined) return kept === undefined ? undefined : t('sheet.keptMark', { points: kept.points })
  return judged.ok ? undefined : `${describe(judged.refusal).happened}${t('sheet.notStored')}`
}

function Locked({ mark }: { readonly mark: Mark | undefined }) {
  const { t } = useText()
  return (
    <dl className={classes['facts']}>
      <div>
        <dt>{t('sheet.mark')}</dt>
        <dd>{mark?.points ?? '—'}</dd>
      </div>
      {mark !== undefined && mark.note !== '' && (
        <div>
          <dt>{t('sheet.note')}</dt>
          <dd>{mark.note}</dd>
        </div>
      )}
    </dl>
  )
}

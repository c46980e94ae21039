import { Textarea } from '@mantine/core'
import { AnswerEditor } from '../../../ui/answer/answer-editor.tsx'
import { useAnswerText } from '../../../ui/answer/use-answer-text.ts'
import { FormField } from '../../../ui/form/form-field.tsx'
import { SaveIndicator } from '../../../ui/save-indicator.tsx'
import { useText } from '../text.ts'
import { Conflict } from './conflict.tsx'
import classes from './fill.module.css'
import { LineEvidence } from './line-evidence.tsx'
import type { LineProps } from './line-view.tsx'
import { useClaimDraft } from './use-claim-draft.ts'

/** What we say to a line, saved while it is written, and the files that prove it. */
export function ClaimLine(props: LineProps) {
  return props.writes ? <Writing {...props} /> : <Reading {...props} />
}

function Writing(props: LineProps) {
  const { t } = useText()
  const { line, of } = props
  const { criterion, full } = line
  const claim = useClaimDraft(of, line)
  return (
    <>
      <div className={classes['fields']}>
        <FormField path="value" label={t('answer')} required>
          <div className={classes['tray']}>
            <AnswerEditor
              key={claim.round}
              rule={criterion.rule}
              full={full ?? '0'}
              label={criterion.name}
              path="answer"
              value={claim.draft.value}
              onChange={(value) => claim.change({ value })}
            />
          </div>
        </FormField>
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={claim.draft.note}
          onChange={(event) => claim.change({ note: event.currentTarget.value })}
        />
        {claim.newer ? (
          <Conflict newer={claim.newer} rule={criterion.rule} mine={claim.draft} onChoose={claim.choose} />
        ) : (
          <p className={classes['saved']}>
            <SaveIndicator state={claim.state} />
          </p>
        )}
      </div>
      <LineEvidence {...props} />
    </>
  )
}

function Reading(props: LineProps) {
  const { t } = useText()
  const answerText = useAnswerText()
  const { criterion, value, note } = props.line
  return (
    <>
      <dl className={classes['asked']}>
        <div>
          <dt>{t('answer')}</dt>
          <dd>{answerText(criterion.rule, value) ?? t('state.missing')}</dd>
        </div>
        {note !== '' && (
          <div>
            <dt>{t('note')}</dt>
            <dd>{note}</dd>
          </div>
        )}
      </dl>
      <LineEvidence {...props} />
    </>
  )
}

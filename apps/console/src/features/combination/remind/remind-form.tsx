import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { listSign } from '../../../lib/format/signs.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useEventTitle } from '../../../ui/told/told-words.tsx'
import { useText } from '../text.ts'
import classes from './remind.module.css'

type Preview = RouterOutputs['combination']['previewReminder']
type Call = Preview['calls'][number]

interface RemindFormProps {
  readonly assessmentId: string
  readonly preview: Preview
}

/** Who is told what, word for word, and the one button. */
export function RemindForm({ assessmentId, preview: { name, calls, notices } }: RemindFormProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const change = useChange({ mutation: trpc.combination.remind.mutationOptions() })
  return (
    <>
      {change.answer && (
        <Notice tone="done" title={t('remind.sent', { count: change.answer.notices })}>
          <p>{t('remind.sentText')}</p>
        </Notice>
      )}
      <FailureNotice failure={change.failure} />
      <Sheet title={t('remind.will')} flush>
        <ul className={classes['calls']}>
          {calls.map((call, at) => (
            <OneCall key={at} call={call} about={name} />
          ))}
        </ul>
      </Sheet>
      {notices === 0 ? (
        <>
          {!change.answer && <p>{t('remind.nothingLeft')}</p>}
          <LinkButton to="/assessments/$assessmentId/combine" params={{ assessmentId }} variant="default" mt="md">
            {t('remind.back')}
          </LinkButton>
        </>
      ) : (
        <SubmitBar
          label={t('remind.send', { count: notices })}
          pending={change.pending}
          waiting={change.waiting}
          onSubmit={() => void change.submit({ districtId, assessmentId })}
        />
      )}
    </>
  )
}

const NAMED = 8

function OneCall({ call, about }: { readonly call: Call; readonly about: string }) {
  const { t, language } = useText()
  const title = useEventTitle()
  const { kind, unitName, waiting, count, dueOn, people } = call
  const comma = listSign(language)
  const named = waiting.slice(0, NAMED).join(comma)
  const units = waiting.length > NAMED ? t('remind.more', { units: named, count: waiting.length }) : named
  const isOwn = kind === 'handInAsked' || kind === 'linesAsked'
  return (
    <li data-call={kind}>
      <p className={classes['people']}>
        {people.length === 0
          ? `${isOwn ? `${unitName} ` : ''}${t('remind.nobody')}`
          : people.map((person, at) => (
              <span key={at} data-standing={person.standing}>
                {t('remind.person', { name: person.name, standing: t(`remind.standing.${person.standing}`) })}
                {at < people.length - 1 ? comma : ''}
              </span>
            ))}
      </p>
      <p>{title({ kind, unitName, detail: { about, reason: null, dueOn, count } })}</p>
      {!isOwn && <p className={classes['waits']}>{t('remind.waits', { units })}</p>}
    </li>
  )
}

import { AssessmentId, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { Button, Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { FailureNotice } from '../failure-notice.tsx'
import { SubmitBar } from '../form/submit-bar.tsx'
import { Sheet } from '../sheet.tsx'
import classes from './returned.module.css'
import { useText } from './text.ts'
import { DayInput } from '../form/day-input.tsx'

interface GiveBackFormProps {
  readonly assessmentId: string
  readonly unitId: string
  /** The version of the branch's sheet that was looked at. */
  readonly version: number
  readonly today: string
  readonly reviewDue: string
  /** The lines that may go back. */
  readonly items: readonly { readonly itemId: string; readonly name: string }[]
  /** The line that is looked at: ticked from the beginning. */
  readonly first?: string | undefined
  readonly onDone: () => void
}

/** Single lines, each with its reason, until a day; the others stand. For reviewers and for the district. */
export function GiveBackForm(props: GiveBackFormProps) {
  const { assessmentId, unitId, version, today, reviewDue, items, first, onDone } = props
  const { t } = useText()
  const { districtId } = usePlace()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>(() =>
    items.some(({ itemId }) => itemId === first) && first !== undefined ? { [first]: '' } : {},
  )
  const [dueOn, setDueOn] = useState('')
  const [checked, setChecked] = useState(false)
  const giveBack = useChange({ mutation: trpc.selfAssessment.returnItems.mutationOptions(), onDone })
  const chosen = items.map(({ itemId }) => itemId).filter((itemId) => Object.hasOwn(reasons, itemId))
  const isShort = (itemId: string) => (reasons[itemId] ?? '').trim().length < 2
  const day = PlainDate.safeParse(dueOn)
  const send = () => {
    setChecked(true)
    if (chosen.length === 0 || chosen.some(isShort) || !day.success) return
    void giveBack.submit({
      ...{ districtId, assessmentId: AssessmentId.parse(assessmentId), unitId: UnitId.parse(unitId) },
      ...{ dueOn: day.data, expectedVersion: version },
      items: chosen.map((itemId) => ({ itemId, reason: (reasons[itemId] ?? '').trim() })),
    })
  }
  const toggle = (itemId: string) =>
    setReasons(({ [itemId]: old, ...others }) => (old === undefined ? { ...others, [itemId]: '' } : others))
  return (
    <Sheet title={t('form.title')}>
      <p>{t('form.lead')}</p>
      <FailureNotice failure={giveBack.failure} />
      <ul className={classes['items']}>
        {items.map(({ itemId, name }) => (
          <li key={itemId}>
            <Checkbox
              size="md"
              checked={Object.hasOwn(reasons, itemId)}
              aria-label={t('form.item', { name })}
              label={name}
              onChange={() => toggle(itemId)}
            />
            {Object.hasOwn(reasons, itemId) && (
              <Textarea
                className={classes['reason']}
                label={t('form.reason')}
                autosize
                minRows={1}
                maxLength={500}
                value={reasons[itemId] ?? ''}
                error={checked && isShort(itemId) ? t('form.reasonMissing') : undefined}
                onChange={(event) => {
                  const reason = event.currentTarget.value
                  setReasons((old) => ({ ...old, [itemId]: reason }))
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <DayInput
        className={classes['day']}
        required
        label={t('form.dueOn')}
        description={t('form.dueOnHint')}
        min={today}
        {...(today <= reviewDue && { max: reviewDue })}
        value={dueOn}
        error={checked && !day.success ? t('form.dueOnMissing') : undefined}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <SubmitBar
        label={t('form.submit', { count: chosen.length })}
        pending={giveBack.pending}
        waiting={giveBack.waiting}
        status={chosen.length === 0 ? t('form.none') : undefined}
        secondary={
          <Button variant="default" onClick={onDone}>
            {t('form.cancel')}
          </Button>
        }
        onSubmit={send}
      />
    </Sheet>
  )
}

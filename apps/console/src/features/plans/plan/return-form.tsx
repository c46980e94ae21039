import { PlanId } from '@jianjia/domain/kernel'
import type { PlanItem } from '@jianjia/domain/plan'
import { Button, Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import type { Plan } from '../parts/plan.ts'
import { useMonthsText } from '../parts/use-months-text.ts'
import { useText } from '../text.ts'
import classes from './plan.module.css'

interface ReturnFormProps {
  readonly plan: Plan
  readonly items: readonly PlanItem[]
  readonly onDone: () => void
}

/** Stands for the document as a whole, which has no id of an item. */
const WHOLE = 'whole'

/** Single items, each with its reason, the others stand; or the document as a whole, which may have no items. */
export function ReturnForm({ plan, items, onDone }: ReturnFormProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const monthsText = useMonthsText()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [checked, setChecked] = useState(false)
  const giveBack = useChange({ mutation: trpc.plan.returnItems.mutationOptions(), onDone })
  const chosen = [WHOLE, ...items.map(({ id }) => id)].filter((id) => Object.hasOwn(reasons, id))
  const isShort = (id: string) => (reasons[id] ?? '').trim().length < 2
  const send = () => {
    setChecked(true)
    if (chosen.length === 0 || chosen.some(isShort)) return
    void giveBack.submit({
      ...{ districtId, planId: PlanId.parse(plan.planId), expectedVersion: plan.version },
      items: chosen.map((id) => ({ itemId: id === WHOLE ? null : id, reason: (reasons[id] ?? '').trim() })),
    })
  }
  const toggle = (id: string) =>
    setReasons(({ [id]: old, ...others }) => (old === undefined ? { ...others, [id]: '' } : others))
  const reasonOf = (id: string) =>
    Object.hasOwn(reasons, id) && (
      <Textarea
        label={t('plan.returnReason')}
        autosize
        minRows={1}
        maxLength={500}
        value={reasons[id] ?? ''}
        error={checked && isShort(id) ? t('plan.returnReasonMissing') : undefined}
        onChange={(event) => {
          const reason = event.currentTarget.value
          setReasons((old) => ({ ...old, [id]: reason }))
        }}
      />
    )
  return (
    <Sheet title={t('plan.returnMode')}>
      <FailureNotice failure={giveBack.failure} />
      <ul className={classes['returning']}>
        <li>
          <Checkbox
            checked={Object.hasOwn(reasons, WHOLE)}
            label={t('plan.returnWhole')}
            onChange={() => toggle(WHOLE)}
          />
          {reasonOf(WHOLE)}
        </li>
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              checked={Object.hasOwn(reasons, item.id)}
              aria-label={t('plan.returnCheck', { text: item.text.slice(0, 40) })}
              label={
                <>
                  <span className={classes['months']}>{monthsText(item)}</span> {item.text}
                  {item.owner && <span className={classes['soft']}> · {item.owner}</span>}
                </>
              }
              onChange={() => toggle(item.id)}
            />
            {reasonOf(item.id)}
          </li>
        ))}
      </ul>
      <SubmitBar
        label={t('plan.returnDo', { count: chosen.length })}
        pending={giveBack.pending}
        waiting={giveBack.waiting}
        status={chosen.length === 0 ? t('plan.returnNone') : undefined}
        secondary={
          <Button variant="default" onClick={onDone}>
            {t('plan.cancel')}
          </Button>
        }
        onSubmit={send}
      />
    </Sheet>
  )
}

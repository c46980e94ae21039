import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { AdjustmentForm } from '../../../ui/adjustment/adjustment-form.tsx'
import { type Adjustment, useAdjustmentForm } from '../../../ui/adjustment/use-adjustment-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'

interface AdjustFormProps {
  readonly roundId: string
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
}

/** Moves the last day of some units or lets them off, with the reason that they read. One unit needs no choosing. */
export function AdjustForm({ roundId, units }: AdjustFormProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [only] = units
  const adjusting = useAdjustmentForm(units.length === 1 && only ? [only.unitId] : [])
  const { form, onDone, done } = adjusting
  const extend = useChange({ mutation: trpc.obligation.extend.mutationOptions(), form, onDone })
  const waive = useChange({ mutation: trpc.obligation.waive.mutationOptions(), form, onDone })
  if (units.length === 0) return done ? <Notice tone="done" title={t('adjust.done')} /> : null

  async function submit({ what, unitIds, dueOn, reason }: Adjustment): Promise<void> {
    const about = { districtId, roundId, unitIds, reason }
    if (what === 'waive') await waive.submit(about)
    else await extend.submit({ ...about, dueOn })
  }

  return (
    <Sheet title={t('adjust.title')} narrow>
      <AdjustmentForm
        {...{ adjusting, units, extend, waive, onSubmit: submit }}
        words={{
          ...{ hint: t('adjust.hint'), waiveHint: t('adjust.waiveHint'), done: t('adjust.done') },
          ...{ submitExtend: t('adjust.submitExtend'), submitWaive: t('adjust.submitWaive') },
        }}
      />
    </Sheet>
  )
}

import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useSchemaForm } from '../form/use-schema-form.ts'
import { useText } from '../text.ts'

type Said = ReturnType<typeof useText>['t']

function adjustmentSchema(t: Said) {
  return z
    .object({
      unitIds: z.array(z.string()).min(1, t('adjustment.unitsMissing')),
      what: z.enum(['extend', 'waive']),
      dueOn: z.string(),
      reason: z.string().trim().min(2, t('adjustment.reasonMissing')).max(200),
    })
    .refine((values) => values.what === 'waive' || z.iso.date().safeParse(values.dueOn).success, {
      path: ['dueOn'],
      message: t('adjustment.dayMissing'),
    })
}

export type Adjustment = z.output<ReturnType<typeof adjustmentSchema>>
export type Adjusting = ReturnType<typeof useAdjustmentForm>

/**
 * What is typed to move the last day of some units or to let them off. `alone`: there is nothing to choose among; `chosen`:
 * those that somebody has marked before.
 */
export function useAdjustmentForm(alone: readonly string[] = [], chosen: readonly string[] = alone) {
  const { t } = useText()
  const schema = useMemo(() => adjustmentSchema(t), [t])
  const [done, setDone] = useState(false)
  const empty = (unitIds = alone) => ({ unitIds: [...unitIds], what: 'extend' as const, dueOn: '', reason: '' })
  const form = useSchemaForm(schema, empty(chosen))
  return {
    ...{ form, alone, done },
    begin: () => setDone(false),
    onDone: () => {
      form.setValues(empty())
      setDone(true)
    },
  }
}

import { Sheet } from '../../../ui/sheet.tsx'
import type { Sources } from '../lineage/sources.ts'
import { totalSteps } from '../lineage/total-lineage.ts'
import { useText } from '../text.ts'
import classes from './unit.module.css'

/** The way from the lines to the total, step by step, as it was reckoned. */
export function Steps({ sources }: { readonly sources: Sources }) {
  const { t } = useText()
  const steps = totalSteps(sources)
  if (steps.length === 0) return null
  return (
    <Sheet title={t('unit.steps')}>
      <ol className={classes['steps']}>
        {steps.map((step) => (
          <li key={step.id}>
            <span>{step.label}</span>
            <span className={classes['value']}>{step.value}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

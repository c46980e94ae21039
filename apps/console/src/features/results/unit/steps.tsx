import { Figure } from '../../../ui/figure.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { totalSteps } from '../lineage/total-lineage.ts'
import { useText } from '../text.ts'
import type { FiguresProps } from './summary.tsx'
import classes from './unit.module.css'

/** The way from the lines to the total, step by step, as it was reckoned. */
export function Steps({ sources, onOpen }: FiguresProps) {
  const { t } = useText()
  const steps = totalSteps(sources)
  if (steps.length === 0) return null
  return (
    <Sheet title={t('unit.steps')}>
      <ol className={classes['steps']}>
        {steps.map((step) => (
          <li key={step.id}>
            <span>{step.label}</span>
            <span className={classes['value']}>
              <Figure value={step.value} label={step.label} onOpen={() => onOpen(`step/${step.id}`)} />
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

import { LinkButton } from '../../../ui/link-button.tsx'
import type { Line, SheetOf } from '../parts/sheet.ts'
import { useText } from '../text.ts'
import classes from './fill.module.css'

interface LineStepsProps {
  readonly of: SheetOf
  readonly line: Line
  readonly lines: readonly Line[]
  readonly checking: boolean
  readonly writes: boolean
}

/** On to the next line, or back to the check page for somebody who came from there. */
export function LineSteps({ of, line, lines, checking, writes }: LineStepsProps) {
  const { t } = useText()
  const at = lines.indexOf(line)
  const previous = lines[at - 1]
  const next = lines[at + 1]
  const toLine = (target: Line, label: string, filled: boolean) => (
    <LinkButton
      variant={filled ? 'filled' : 'default'}
      to="/self/$assessmentId/$unitId"
      params={of}
      search={{ item: target.criterion.id }}
    >
      {label}
    </LinkButton>
  )
  const toCheck = (label: string) => (
    <LinkButton to="/self/$assessmentId/$unitId/check" params={of} hash={`line-${line.criterion.id}`}>
      {label}
    </LinkButton>
  )
  return (
    <div className={classes['steps']} data-print="no">
      {checking ? (
        toCheck(t('backToCheck'))
      ) : (
        <>
          {previous ? toLine(previous, t('previous'), false) : <span />}
          {next ? toLine(next, t('next'), true) : writes && toCheck(t('toCheck'))}
        </>
      )}
    </div>
  )
}

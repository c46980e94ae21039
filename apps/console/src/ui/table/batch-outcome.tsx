import { Button } from '@mantine/core'
import { useRefusalText } from '../../lib/refusals/use-refusal-text.ts'
import { useText } from '../text.ts'
import classes from './batch-bar.module.css'
import type { BatchDone, Done, RowAct } from './use-batch.ts'

interface BatchOutcomeProps<Row> {
  readonly outcome: BatchDone<Row>
  readonly nameOf: (row: Row) => string
  readonly onUndo?: (rows: readonly Row[], act: RowAct<Row>) => void
  readonly onClose: () => void
}

/** Row by row: what was done, and what was not, each with its reason. */
export function BatchOutcome<Row>({ outcome: { rows, undo }, nameOf, onUndo, onClose }: BatchOutcomeProps<Row>) {
  const { t } = useText()
  const refusalText = useRefusalText()
  const failed = rows.filter(({ failure }) => failure !== undefined)
  const why = ({ failure }: Done<Row>) => {
    if (failure?.kind === 'refused') {
      const { happened, todo } = refusalText(failure.refusal)
      return `${happened} ${todo}`
    }
    return failure?.kind === 'unreachable' ? t('refusal.unreachable') : t('refusal.accident')
  }
  const done = rows.filter(({ failure }) => failure === undefined)
  return (
    <section className={classes['bar']} aria-label={t('table.batch')} role="status" data-print="no">
      <div className={classes['outcome']}>
        <details open={failed.length === 0 && done.length <= 5}>
          <summary>{t('table.done', { count: done.length })}</summary>
          <ul>
            {done.map(({ row }) => (
              <li key={nameOf(row)}>{nameOf(row)}</li>
            ))}
          </ul>
        </details>
        {failed.length > 0 && (
          <details open>
            <summary>{t('table.notDone', { count: failed.length })}</summary>
            <ul>
              {failed.map((each) => (
                <li key={nameOf(each.row)}>
                  <strong>{nameOf(each.row)}</strong> {why(each)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className={classes['acts']}>
        {undo && onUndo && done.length > 0 && (
          <Button
            variant="default"
            onClick={() =>
              onUndo(
                done.map(({ row }) => row),
                { run: undo.run },
              )
            }
          >
            {t('table.actOn', { act: undo.label, count: done.length })}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </section>
  )
}

import { Button, Progress } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../text.ts'
import { BatchOutcome } from './batch-outcome.tsx'
import classes from './batch-bar.module.css'
import type { Batch } from './data-table.tsx'
import { type RowAct, useBatch } from './use-batch.ts'

export type BatchAct<Row> = {
  readonly key: string
  /** Names the act: "移到回收站". */
  readonly label: string
  /** To which of the marked rows it can be done; the others are named before and left alone. Without it, to all. */
  readonly applies?: (row: Row) => boolean
} & (RowByRow<Row> | Together<Row>)

/** Each row by itself, by the rules of its own page: each with its own permission and line in the log. */
interface RowByRow<Row> extends RowAct<Row> {
  /** What follows from it, said before it is done. */
  readonly consequence: string
}

/** All or none of them, by a form that asks for more and says what will happen. */
interface Together<Row> {
  readonly open: (rows: readonly Row[]) => void
}

interface BatchBarProps<Row> extends Batch<Row> {
  readonly marked: readonly Row[]
  readonly total: number | string
  /** How many of the marked rows are on another page, or not found under the filters of now. */
  readonly elsewhere: number
  readonly onAll: (rows: readonly Row[]) => void
  readonly onNone: () => void
}

const NAMED_BEFORE = 8

/** How many are marked, what can be done with them, and afterwards what was done and what was not. */
export function BatchBar<Row>({ acts, nameOf, all, marked, total, elsewhere, onAll, onNone }: BatchBarProps<Row>) {
  const { t } = useText()
  const [asked, setAsked] = useState<BatchAct<Row> & RowByRow<Row>>()
  const batch = useBatch<Row>()
  const meant = asked?.applies ? marked.filter(asked.applies) : marked
  const leftOut = marked.length - meant.length
  const named = meant.slice(0, NAMED_BEFORE).map(nameOf).join(t('table.and'))
  if (batch.outcome)
    return (
      <BatchOutcome
        outcome={batch.outcome}
        nameOf={nameOf}
        onUndo={(rows, act) => void batch.run(rows, act)}
        onClose={() => {
          batch.clear()
          onNone()
        }}
      />
    )
  return (
    <section className={classes['bar']} aria-label={t('table.batch')} data-print="no">
      <p role="status">
        {t('table.marked', { count: marked.length })}
        {elsewhere > 0 && t('table.elsewhere', { count: elsewhere })}
      </p>
      {batch.done !== undefined ? (
        <div className={classes['progress']} role="status">
          <Progress value={(batch.done.through / batch.done.of) * 100} aria-label={t('table.batch')} />
          {t('table.doing', { done: batch.done.through, of: batch.done.of })}
        </div>
      ) : asked === undefined ? (
        <div className={classes['acts']}>
          {all && String(total) !== `${marked.length}` && (
            <Button variant="default" onClick={() => void all().then(onAll)}>
              {t('table.markAll', { total })}
            </Button>
          )}
          <Button variant="default" onClick={onNone}>
            {t('confirm.cancel')}
          </Button>
          {acts.map((act) => {
            const rows = act.applies ? marked.filter(act.applies) : marked
            return (
              <Button
                key={act.key}
                disabled={rows.length === 0}
                onClick={() => ('open' in act ? act.open(rows) : setAsked(act))}
              >
                {t('table.actOn', { act: act.label, count: rows.length })}
              </Button>
            )
          })}
        </div>
      ) : (
        <div className={classes['acts']}>
          <p className={classes['preview']}>
            {asked.consequence}{' '}
            {meant.length > NAMED_BEFORE ? t('table.andMore', { named, count: meant.length }) : named}
            {leftOut > 0 && ` ${t('table.leftOut', { count: leftOut })}`}
          </p>
          <Button variant="default" onClick={() => setAsked(undefined)}>
            {t('confirm.cancel')}
          </Button>
          <Button
            onClick={() => {
              setAsked(undefined)
              void batch.run(meant, asked)
            }}
          >
            {t('table.actOn', { act: asked.label, count: meant.length })}
          </Button>
        </div>
      )}
    </section>
  )
}

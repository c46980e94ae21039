import { Button, Progress } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../text.ts'
import { BatchOutcome } from './batch-outcome.tsx'
import classes from './batch-bar.module.css'
import type { Batch } from './data-table.tsx'
import { useBatch } from './use-batch.ts'

export interface BatchAct<Row> {
  readonly key: string
  /** Names the act: "移到回收站". */
  readonly label: string
  /** What follows from it, said before it is done. */
  readonly consequence: string
  /** One row, by the same use case as from its own page: with its own permission, key and line in the log. */
  readonly run: (row: Row) => Promise<unknown>
}

interface BatchBarProps<Row> extends Batch<Row> {
  readonly marked: readonly Row[]
  readonly total: number | string
  readonly onAll: (rows: readonly Row[]) => void
  readonly onNone: () => void
}

const NAMED_BEFORE = 8

/** How many are marked, what can be done with them, and afterwards what was done and what was not. */
export function BatchBar<Row>({ acts, nameOf, all, marked, total, onAll, onNone }: BatchBarProps<Row>) {
  const { t } = useText()
  const [asked, setAsked] = useState<BatchAct<Row>>()
  const batch = useBatch<Row>()
  const named = marked.slice(0, NAMED_BEFORE).map(nameOf).join(t('table.and'))
  if (batch.outcome)
    return (
      <BatchOutcome
        outcome={batch.outcome}
        nameOf={nameOf}
        onClose={() => {
          batch.clear()
          onNone()
        }}
      />
    )
  return (
    <section className={classes['bar']} aria-label={t('table.batch')} data-print="no">
      <p role="status">{t('table.marked', { count: marked.length })}</p>
      {batch.done !== undefined ? (
        <div className={classes['progress']} role="status">
          <Progress value={(batch.done / marked.length) * 100} aria-label={t('table.batch')} />
          {t('table.doing', { done: batch.done, of: marked.length })}
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
          {acts.map((act) => (
            <Button key={act.key} onClick={() => setAsked(act)}>
              {t('table.actOn', { act: act.label, count: marked.length })}
            </Button>
          ))}
        </div>
      ) : (
        <div className={classes['acts']}>
          <p className={classes['preview']}>
            {asked.consequence}{' '}
            {marked.length > NAMED_BEFORE ? t('table.andMore', { named, count: marked.length }) : named}
          </p>
          <Button variant="default" onClick={() => setAsked(undefined)}>
            {t('confirm.cancel')}
          </Button>
          <Button
            onClick={() => {
              setAsked(undefined)
              void batch.run(marked, asked.run)
            }}
          >
            {t('table.actOn', { act: asked.label, count: marked.length })}
          </Button>
        </div>
      )}
    </section>
  )
}

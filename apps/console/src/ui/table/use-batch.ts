import type { Refusal } from '@jianjia/domain/kernel'
import { useState } from 'react'
import type { Failure } from '../../lib/api/failure.ts'
import { queryClient } from '../../lib/api/query-client.ts'
import { outcomeOf } from '../../lib/change/use-submission.ts'

export interface Done<Row> {
  readonly row: Row
  /** Why it was not done; without it, it was. */
  readonly failure?: Failure
}

/** What is done to the rows, and how it is taken back. */
export interface RowAct<Row> {
  readonly run: RunRows<Row>
  readonly undo?: { readonly label: string; readonly run: RunRows<Row> }
}

/** Does it to some rows in one change; gives for each, in their order, why it was left as it was, or null. */
export type RunRows<Row> = (rows: readonly Row[]) => Promise<readonly (Refusal | null)[]>

export interface BatchDone<Row> {
  readonly rows: readonly Done<Row>[]
  readonly undo: RowAct<Row>['undo']
}

/** As many rows are one change; the next ones follow it. */
const TOGETHER = 200

/** Does the same with many rows, each by itself; one that cannot be done stops none of the others. */
export function useBatch<Row>(together = TOGETHER) {
  const [done, setDone] = useState<{ readonly through: number; readonly of: number }>()
  const [outcome, setOutcome] = useState<BatchDone<Row>>()
  return {
    /** How many are through, while it runs. */
    done,
    outcome,
    clear: () => setOutcome(undefined),
    run: async (rows: readonly Row[], { run, undo }: RowAct<Row>) => {
      const results: Done<Row>[] = []
      setOutcome(undefined)
      for (let from = 0; from < rows.length; from += together) {
        setDone({ through: results.length, of: rows.length })
        const part = rows.slice(from, from + together)
        const answered = await outcomeOf(run(part))
        results.push(...part.map((row, at) => doneWith(row, answered.ok ? answered.answer[at] : answered.failure)))
      }
      setDone(undefined)
      setOutcome({ rows: results, undo })
      await queryClient.invalidateQueries()
    },
  }
}

/** Where nothing came back for all of them, none was done. */
function doneWith<Row>(row: Row, left: Refusal | Failure | null | undefined): Done<Row> {
  if (left === null || left === undefined) return { row }
  return { row, failure: 'kind' in left ? left : { kind: 'refused', refusal: left } }
}

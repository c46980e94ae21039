import { useState } from 'react'
import type { Failure } from '../../lib/api/failure.ts'
import { queryClient } from '../../lib/api/query-client.ts'
import { outcomeOf } from '../../lib/change/use-submission.ts'

export interface Done<Row> {
  readonly row: Row
  /** Why it was not done; without it, it was. */
  readonly failure?: Failure
}

/** What is done to each row, and how it is taken back. */
export interface RowAct<Row> {
  readonly run: (row: Row) => Promise<unknown>
  readonly undo?: { readonly label: string; readonly run: (row: Row) => Promise<unknown> }
}

export interface BatchDone<Row> {
  readonly rows: readonly Done<Row>[]
  readonly undo: RowAct<Row>['undo']
}

/** Does the same with one row after the other; one that cannot be done stops none of the others. */
export function useBatch<Row>() {
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
      for (const row of rows) {
        setDone({ through: results.length, of: rows.length })
        const answered = await outcomeOf(run(row))
        results.push(answered.ok ? { row } : { row, failure: answered.failure })
      }
      setDone(undefined)
      setOutcome({ rows: results, undo })
      await queryClient.invalidateQueries()
    },
  }
}

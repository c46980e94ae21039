import { useState } from 'react'
import type { Failure } from '../../lib/api/failure.ts'
import { queryClient } from '../../lib/api/query-client.ts'
import { outcomeOf } from '../../lib/change/use-submission.ts'

export interface Done<Row> {
  readonly row: Row
  /** Why it was not done; without it, it was. */
  readonly failure?: Failure
}

/** Does the same with one row after the other; one that cannot be done stops none of the others. */
export function useBatch<Row>() {
  const [done, setDone] = useState<number>()
  const [outcome, setOutcome] = useState<readonly Done<Row>[]>()
  return {
    /** How many are through, while it runs. */
    done,
    outcome,
    clear: () => setOutcome(undefined),
    run: async (rows: readonly Row[], act: (row: Row) => Promise<unknown>) => {
      const results: Done<Row>[] = []
      for (const row of rows) {
        setDone(results.length)
        const answered = await outcomeOf(act(row))
        results.push(answered.ok ? { row } : { row, failure: answered.failure })
      }
      setDone(undefined)
      setOutcome(results)
      await queryClient.invalidateQueries()
    },
  }
}

import { withOwner } from './migrate.ts'

/** What only the database's owner can do for a history that is told and not lived. */
export interface Telling {
  /** From now on it is this instant for the product, and time runs on from there. */
  readonly setTime: (instant: string) => Promise<void>
  /** Makes the planner look at what was written in bulk: in a lived history it has had days for that. */
  readonly analyze: () => Promise<void>
}

const RIGHT = `update app.clock set ahead_by = interval '0'`

/**
 * Lets the work happen at instants of its own choice: a told history is dated by the same clock as a lived one. For an
 * installation that nobody uses yet; afterwards the clock is right again, whatever happened.
 */
export function withToldTime<T>(ownerUrl: string, work: (telling: Telling) => Promise<T>): Promise<T> {
  return withOwner(ownerUrl, async (client) => {
    await client.query('set synchronous_commit to off')
    // Where an earlier telling was cut off the clock may still stand somewhere in the past.
    await client.query(RIGHT)
    try {
      return await work({
        setTime: async (instant) => {
          await client.query('update app.clock set ahead_by = $1::timestamptz - now()', [instant])
        },
        analyze: async () => {
          await client.query('analyze')
        },
      })
    } finally {
      // Durable, and with it everything that was committed before.
      await client.query('set synchronous_commit to on')
      await client.query(RIGHT)
    }
  })
}

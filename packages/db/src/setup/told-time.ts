import { withOwner } from './migrate.ts'

/** From now on it is this instant for the product, and time runs on from there. */
export type SetTime = (instant: string) => Promise<void>

/**
 * Lets the work happen at instants of its own choice: a told history is dated by the same clock as a lived one. For an
 * installation that nobody uses yet; afterwards the clock is right again, whatever happened.
 */
export function withToldTime<T>(ownerUrl: string, work: (setTime: SetTime) => Promise<T>): Promise<T> {
  return withOwner(ownerUrl, async (client) => {
    await client.query('set synchronous_commit to off')
    try {
      return await work(async (instant) => {
        await client.query('update app.clock set ahead_by = $1::timestamptz - now()', [instant])
      })
    } finally {
      // Durable, and with it everything that was committed before.
      await client.query('set synchronous_commit to on')
      await client.query(`update app.clock set ahead_by = interval '0'`)
    }
  })
}

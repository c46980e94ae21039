import type pg from 'pg'

/** Sets the product's clock so that `app.now()` reads this instant now, and runs on from there. */
export async function setClock(owner: pg.Pool, instant: string): Promise<void> {
  await owner.query('update app.clock set ahead_by = $1::timestamptz - now()', [instant])
}

/** Moves the product's clock: `advanceClock(owner, '3 days')`. */
export async function advanceClock(owner: pg.Pool, by: string): Promise<void> {
  await owner.query('update app.clock set ahead_by = ahead_by + $1::interval', [by])
}

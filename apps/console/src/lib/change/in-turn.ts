let before: Promise<unknown> = Promise.resolve()

/** Begins when everything that was given here before has ended: two changes of one thing do not meet. */
export function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const run = before.then(work)
  before = run.catch(() => undefined)
  return run
}

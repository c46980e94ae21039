import { expect } from '@playwright/test'

/** One screen at fault must not hide the next; what is wrong is told at once, for a run takes long. Gives the fault. */
export async function softly(look: () => Promise<void>): Promise<string | undefined> {
  const fault = await look().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  if (fault !== undefined) process.stdout.write(`${fault}\n`)
  expect.soft(fault).toBeUndefined()
  return fault
}

import { expect } from '@playwright/test'

/**
 * One screen at fault must not hide the next; what is wrong is told at once with where it was, for a run takes long. Gives
 * the fault.
 */
export async function softly(look: () => Promise<void>, where?: string): Promise<string | undefined> {
  const fault = await look().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  if (fault !== undefined) process.stdout.write(`${where ?? ''} ${fault}\n`)
  expect.soft(fault, where).toBeUndefined()
  return fault
}

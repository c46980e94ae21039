import { expect } from '@playwright/test'

/** One screen at fault must not hide the next. */
export async function softly(look: () => Promise<void>): Promise<void> {
  const fault = await look().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  expect.soft(fault).toBeUndefined()
}

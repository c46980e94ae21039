import { test as base } from '@playwright/test'
import { type Installation, startInstallation } from './installation.ts'

interface Bench {
  /** An installation of its own for each worker, started `--empty`. */
  readonly installation: Installation
}

/** Playwright's `test` on a real, empty installation; addresses are relative to it. */
export const test = base.extend<{ readonly origin: string }, Bench>({
  installation: [
    async ({ browserName: _browser }, use) => {
      const installation = await startInstallation('empty')
      await use(installation)
      await installation.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ installation }, use) => {
    await use(installation.origin)
  },
})

/** The same on an installation that no other journey has touched. */
export const freshTest = testOfItsOwn()

/** Playwright tells fixtures apart by their making: journeys of two calls never share a worker, nor an installation. */
export function testOfItsOwn() {
  return test.extend<object, { readonly installation: Installation }>({
    installation: [
      async ({ browserName: _browser }, use) => {
        const own = await startInstallation('empty')
        await use(own)
        await own.stop()
      },
      { scope: 'worker', timeout: 180_000 },
    ],
  })
}

export { expect } from '@playwright/test'

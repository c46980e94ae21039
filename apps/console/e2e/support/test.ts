import { test } from '@playwright/test'
import { type Installation, startInstallation } from './installation.ts'
import { type PreparedDistrict, prepareDistrict } from './prepared-district.ts'

interface Bench {
  /** A real installation; addresses are relative to it. */
  readonly installation: Installation
}

/**
 * Playwright's `test` on an installation that no other journey has touched. Playwright tells fixtures apart by their
 * making: journeys of two calls never share a worker, nor an installation.
 */
export function testOfItsOwn(kind: 'empty' | 'demo' = 'empty') {
  return test.extend<object, Bench>({
    installation: [
      async ({ browserName: _browser }, give) => {
        const installation = await startInstallation(kind)
        await give(installation)
        await installation.stop()
      },
      { scope: 'worker', timeout: 360_000 },
    ],
    baseURL: async ({ installation }, give) => {
      await give(installation.origin)
    },
  })
}

interface SharedBench {
  /** Schools, chairs, an officer: each journey takes a school of its own, and asks for what no other hands in. */
  readonly district: PreparedDistrict
}

/** Playwright's `test` in a prepared district that no other journey has touched: for what is asked of an empty list. */
export function testInDistrictOfItsOwn() {
  return testOfItsOwn().extend<object, SharedBench>({
    district: [
      async ({ installation }, give) => {
        await give(await prepareDistrict(installation))
      },
      { scope: 'worker', timeout: 60_000 },
    ],
  })
}

/** Playwright's `test` for journeys that share an installation, as schools share a district; in no order. */
export const testInOneDistrict = testInDistrictOfItsOwn()

export { expect } from '@playwright/test'

import { launchOptions } from '@jianjia/browser'
import { defineConfig } from '@playwright/test'

/** The long run takes the journeys that go through every list, form and cut; the normal one all others. */
const long = process.env['JIANJIA_LONG'] !== undefined

/** Journeys through the whole product in a real browser: `npm test` runs them, and `playwright test` here. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: long ? '**/*.long.spec.ts' : '**/*.spec.ts',
  testIgnore: long ? [] : '**/*.long.spec.ts',
  outputDir: '.reports/e2e',
  reporter: [['list'], ['json', { outputFile: long ? '.reports/long.json' : '.reports/e2e.json' }]],
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: await launchOptions(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
  },
})

import type { CDPSession, Page } from '@playwright/test'
import { z } from 'zod'
import { broaden } from './support/broad-district.ts'
import { as, PC } from './support/colleague.ts'
import { expect, testInOneDistrict as test } from './support/test.ts'

/** What the bar of B7 asks of a machine of its own: a processor four times as slow, five seconds, two stalls at most. */
const SLOWER = 4
const SCROLLED_MS = 5000
const STALLS = 2
/** What a table does by itself it does each time; what others do on the machine it does not. */
const TIMES = 4

interface Table {
  readonly name: string
  readonly at: string
  readonly row: string
}

const Scrolled = z.object({
  /** Tasks of more than 50 ms. */
  stalls: z.number(),
  /** How long all of them took together. */
  ms: z.number(),
  /** How far it came, in pixels. */
  way: z.number(),
})
type Scrolled = z.infer<typeof Scrolled>

test('the tables of 120 units scroll without stalls that a bare table of the same rows would not have', async ({
  page,
  installation,
  district,
}) => {
  test.setTimeout(900_000)
  await broaden(district, installation.origin)
  await page.setViewportSize(PC)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const client = await page.context().newCDPSession(page)
  await as(page, district.officer, installation.origin)
  await compare(page, client, [
    { name: '120 units × 21 columns', at: '/overview', row: 'tr[data-index]' },
    { name: '120 units × 12 rounds', at: '/obligations', row: 'tr[data-index]' },
    { name: 'the tree of 120 units', at: '/units', row: 'tbody tr' },
  ])
})

/** Each table against its bare twin, in the same run. */
async function compare(page: Page, client: CDPSession, tables: readonly Table[]): Promise<void> {
  for (const { name, at, row } of tables)
    await test.step(name, async () => {
      await page.goto(at)
      await expect(page.locator(row).first()).toBeVisible({ timeout: 60_000 })
      await page.waitForLoadState('networkidle')
      const ours = await best(() => scrolled(page, client, row))
      await makeBare(page, row)
      const bare = await best(() => scrolled(page, client, 'tr'))
      test.info().annotations.push({ type: name, description: JSON.stringify({ ours, bare }) })
      expect(ours.way, `it moves at all: ${name}`).toBeGreaterThan(0)
      expect(ours.stalls, `${name} ${JSON.stringify({ ours, bare })}`).toBeLessThanOrEqual(STALLS + bare.stalls)
    })
}

/** The calmest of some passes; the first that keeps the bar is enough. */
async function best(pass: () => Promise<Scrolled>): Promise<Scrolled> {
  let calmest = await pass()
  for (let at = 1; at < TIMES && calmest.stalls > STALLS; at++) {
    const next = await pass()
    if (next.stalls < calmest.stalls) calmest = next
  }
  return calmest
}

/** Five seconds of the wheel over the table, down and up again, on a slow processor. */
async function scrolled(page: Page, client: CDPSession, row: string): Promise<Scrolled> {
  const box = await page.locator(row).first().boundingBox()
  if (box === null) throw new Error('there is no table')
  await page.mouse.move(box.x + box.width / 2, Math.min(box.y + 60, 700))
  await page.evaluate(() => {
    const seen = { stalls: 0, ms: 0, way: 0 }
    addEventListener('told', () => document.documentElement.setAttribute('data-scrolled', JSON.stringify(seen)))
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        seen.stalls += 1
        seen.ms += Math.round(duration)
      }
    }).observe({ type: 'longtask' })
    let before = 0
    addEventListener(
      'scroll',
      ({ target }) => {
        const { scrollTop } = target instanceof Element ? target : document.documentElement
        seen.way += Math.abs(scrollTop - before)
        before = scrollTop
      },
      { capture: true, passive: true },
    )
  })
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const begun = Date.now()
  while (Date.now() - begun < SCROLLED_MS) {
    const down = (Date.now() - begun) % 2500 < 1250
    await page.mouse.wheel(0, down ? 160 : -160)
    await page.waitForTimeout(16)
  }
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await page.evaluate(() => dispatchEvent(new Event('told')))
  return Scrolled.parse(JSON.parse((await page.locator('html').getAttribute('data-scrolled')) ?? ''))
}

/** The same rows as texts, all of them at once, in a page without anything else; twice, so that there is a way to go. */
async function makeBare(page: Page, row: string): Promise<void> {
  const height = await page
    .locator(row)
    .first()
    .evaluate((element) => element.getBoundingClientRect().height)
  const texts = await page
    .locator(row)
    .evaluateAll((rows) => rows.map((each) => [...each.children].map((cell) => cell.textContent ?? '')))
  await page.goto('/healthz')
  await page.evaluate(
    ({ lines, tall }) => {
      const many = Array.from({ length: 120 }, (_, at) => lines[at % lines.length] ?? [])
      const told = many.map(
        (cells) => `<tr style="height:${tall}px">${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`,
      )
      document.body.innerHTML = `<table>${told.join('')}</table>`
    },
    { lines: texts, tall: height },
  )
}

import { expect, type Page } from '@playwright/test'
import axe, { type RunOnly } from 'axe-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The narrowest screen that must work, and the usual phone. */
export const PHONES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
] as const

/** The long run looks at every page in both colour schemes and on both phones, the normal one at the light one and the narrowest. */
const isLong = process.env['JIANJIA_LONG'] !== undefined

/** How long a frame is waited for. */
const PATIENCE_MS = 3_000

declare global {
  interface Window {
    /** There once a page was examined. */
    axe?: typeof axe
  }
}

/** No finding of axe; in the long run in both colour schemes. Call it when the page shows what it has to show. */
export async function expectAccessible(page: Page): Promise<void> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source)
  // A target that the bar at the top half covers counts as too small, wherever the page happens to be scrolled to.
  await page.evaluate(() => scrollTo(0, 0))
  const schemes = [
    ['light', { type: 'tag', values: RULES }],
    // What the colours of a scheme can break is contrast.
    ['dark', { type: 'rule', values: ['color-contrast'] }],
  ] as const
  for (const [colorScheme, runOnly] of isLong ? schemes : schemes.slice(0, 1)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const findings = await findingsOfAxe(page, { type: runOnly.type, values: [...runOnly.values] })
    expect(findings, `axe, ${colorScheme}, ${page.url()}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

function findingsOfAxe(page: Page, only: RunOnly): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const answer = await window.axe?.run(document, { runOnly, resultTypes: ['violations'] })
    if (answer === undefined || answer.passes.length + answer.violations.length === 0)
      throw new Error('axe has examined nothing')
    return answer.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`)
  }, only)
}

/** No sideways scroll on a phone, and no target under 24 px. Leaves the page at its former size, drawn. */
export async function expectFitsPhones(page: Page): Promise<void> {
  const before = page.viewportSize()
  try {
    for (const size of isLong ? PHONES : PHONES.slice(0, 1)) {
      await page.setViewportSize(size)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, `sideways scroll at ${size.width} px, ${page.url()}`).toBeLessThanOrEqual(size.width)
      expect(await smallTargets(page), `targets under 24 px at ${size.width} px, ${page.url()}`).toEqual([])
    }
  } finally {
    if (before) await page.setViewportSize(before)
    await drawnAnew(page)
  }
}

/**
 * What a page shows otherwise on a phone it draws anew; nothing is clicked before it has. A browser without a window that
 * makes no frame by itself is asked for a picture, which it cannot give without one.
 */
async function drawnAnew(page: Page): Promise<void> {
  const drawn = await page.evaluate(
    (patience) =>
      new Promise<boolean>((resolve) => {
        setTimeout(() => resolve(false), patience)
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))
      }),
    PATIENCE_MS,
  )
  if (!drawn) await page.screenshot()
}

/** Bytes of script that this page brought over the wire since it was opened. */
export function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0),
  )
}

/** Both checks, once the page has come: for every page that a journey comes by. */
export async function expectGoodPage(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expectAccessible(page)
  await expectFitsPhones(page)
}

/** Pictures for looking at, in `.reports/look`: PC and phone, light and dark. Taken when JIANJIA_LOOK is set. */
export async function takeLook(page: Page, name: string): Promise<void> {
  if (process.env['JIANJIA_LOOK'] === undefined) return
  const before = page.viewportSize()
  for (const [where, size] of [
    ['pc', { width: 1440, height: 900 }],
    ['phone', PHONES[1]],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: `.reports/look/${name}-${where}-${colorScheme}.png`, fullPage: true })
    }
  await page.emulateMedia({ colorScheme: 'light' })
  if (before) await page.setViewportSize(before)
}

/** Links inside a sentence are let off, as WCAG does; everything else that can be pressed must be 24 px both ways. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    const shown = found.filter((node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    const inSentence = (node: Element) => node.matches('p a, dd a')
    const small = shown.filter((node) => {
      const { width, height, bottom } = node.getBoundingClientRect()
      return width > 0 && bottom > 0 && (width < 24 || height < 24) && !inSentence(node)
    })
    return small.map((node) => `${node.tagName} ${node.getAttribute('aria-label') ?? node.textContent?.trim() ?? ''}`)
  })
}

import { expect, type Page } from '@playwright/test'
import axe, { type RuleObject, type RunOnly } from 'axe-core'

const RULES: string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

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

const CONTRAST = 'color-contrast'
/** What is opened above a page: menus, drawers, questions. */
const ABOVE = '[role=dialog], [role=alertdialog], [role=menu]'

/** No finding of axe; in the long run in both colour schemes. Call it when the page shows what it has to show. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoFindings(page, () => findingsOfAxe(page, { only: { type: 'tag', values: RULES } }))
}

/** The same where a page that was looked at has opened something above itself: only there can the contrast be another. */
export async function expectAccessibleAbove(page: Page): Promise<void> {
  const isThere = (await page.locator(ABOVE).filter({ visible: true }).count()) > 0
  if (!isThere) return expectAccessible(page)
  await expectNoFindings(
    page,
    async () => [
      ...(await findingsOfAxe(page, {
        only: { type: 'tag', values: RULES },
        rules: { [CONTRAST]: { enabled: false } },
      })),
      ...(await findingsOfAxe(page, { only: { type: 'rule', values: [CONTRAST] }, within: ABOVE })),
    ],
    ABOVE,
  )
}

async function expectNoFindings(page: Page, inLight: () => Promise<string[]>, within?: string): Promise<void> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source)
  // A target that the bar at the top half covers counts as too small, wherever the page happens to be scrolled to.
  await page.evaluate(() => scrollTo(0, 0))
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await inLight(), `axe, light, ${page.url()}`).toEqual([])
  if (!isLong) return
  // What the colours of a scheme can break is contrast.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const inDark = await findingsOfAxe(page, { only: { type: 'rule', values: [CONTRAST] }, within })
  expect(inDark, `axe, dark, ${page.url()}`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

interface Examined {
  readonly only: RunOnly
  readonly rules?: RuleObject
  /** What is looked at of the page; all of it without. */
  readonly within?: string | undefined
}

function findingsOfAxe(page: Page, examined: Examined): Promise<string[]> {
  return page.evaluate(async ({ only, rules = {}, within }) => {
    const shown = within === undefined ? [] : [...document.querySelectorAll(within)]
    const context = shown.filter((element) => element.checkVisibility())
    const answer = await window.axe?.run(within === undefined ? document : context, {
      runOnly: only,
      rules,
      resultTypes: ['violations'],
    })
    const judged = answer === undefined ? 0 : answer.passes.length + answer.violations.length
    // What was opened may hold nothing but pictures.
    if (answer === undefined || (judged === 0 && (within === undefined || context.length === 0)))
      throw new Error('axe has examined nothing')
    return answer.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`)
  }, examined)
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
export async function drawnAnew(page: Page): Promise<void> {
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
  await drawnAnew(page)
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

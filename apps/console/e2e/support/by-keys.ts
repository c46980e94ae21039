import { expect, type Locator, type Page } from '@playwright/test'
import { stopsOfTab } from './stops-of-tab.ts'

/** More stops than any page has between two things. */
const MOST_STOPS = 400

/** A person without a mouse: everything is reached by Tab, and every stop on the way is looked at. */
export interface Keys {
  /** Tabs until the focus is there; the page wraps around once. */
  readonly to: (target: Locator) => Promise<void>
  /** Goes there and presses Enter. */
  readonly press: (target: Locator) => Promise<void>
  /** Goes there, and types in place of what stands there. */
  readonly type: (target: Locator, text: string) => Promise<void>
  /** A day as the browser's own field takes it: each part by itself. */
  readonly day: (target: Locator, day: string) => Promise<void>
  /** Goes there and presses the space bar: boxes and choices. */
  readonly choose: (target: Locator) => Promise<void>
  /** Stops at which something was wrong, each once; and how many stops there were. */
  readonly faults: ReadonlySet<string>
  readonly stops: () => number
}

export function keysOf(page: Page): Keys {
  const faults = new Set<string>()
  let stops = 0
  async function to(target: Locator): Promise<void> {
    await expect(target).toBeVisible()
    let around = 0
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await target.evaluate((node) => node === document.activeElement)) return
      await page.keyboard.press('Tab')
      stops++
      const found = await page.evaluate(faultOfStop)
      if (found === 'around') around++
      else if (found !== undefined) faults.add(`${new URL(page.url()).pathname}: ${found}`)
      if (around > 1) break
    }
    throw new Error(`no Tab leads to ${target.toString()}`)
  }
  async function then(target: Locator, keys: () => Promise<void>): Promise<void> {
    await to(target)
    await keys()
  }
  const { keyboard } = page
  return {
    ...{ to, faults, stops: () => stops },
    press: (target) => then(target, () => keyboard.press('Enter')),
    choose: (target) => then(target, () => keyboard.press('Space')),
    type: (target, text) =>
      then(target, async () => {
        await keyboard.press('ControlOrMeta+a')
        await keyboard.type(text)
      }),
    day: (target, day) =>
      then(target, async () => {
        const [year = '', month = '', date = ''] = day.split('-')
        // The order is that of the machine's own language.
        for (const [first, ...rest] of [
          [month, date, year],
          [year, month, date],
        ]) {
          await keyboard.type(first ?? '')
          if (first === year) await keyboard.press('ArrowRight')
          await keyboard.type(rest.join(''))
          if ((await target.inputValue()) === day) return
          for (let part = 0; part < 3; part++) await keyboard.press('ArrowLeft')
        }
        await expect(target).toHaveValue(day)
      }),
  }
}

/** The focus is somewhere, and after what was done it is never at the top of everything. */
export async function expectFocusKept(page: Page): Promise<void> {
  const at = () => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')
  await expect.poll(at, `the focus after ${page.url()}`).not.toBe('BODY')
}

/** So many stops of a page are gone along: the menu, the head and the first rows of what stands in it. */
const STOPS_OF_A_PAGE = 60

/** Each stop of Tab shows a ring that stands out from its ground, lies in the window, and nothing covers it. */
export async function expectEveryStopSeen(page: Page): Promise<void> {
  const { faults } = await stopsOfTab(page, faultOfStop, STOPS_OF_A_PAGE)
  expect(
    [...(await outOfOrder(page)), ...faults],
    `stops of Tab, ${page.viewportSize()?.width} px, ${page.url()}`,
  ).toEqual([])
}

/** What asks to be before everything else; the way from the top of the page may leave it out. */
function outOfOrder(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const asking = [...document.querySelectorAll<HTMLElement>('[tabindex]')].filter(({ tabIndex }) => tabIndex > 0)
    return asking.map((element) => `${element.tagName} ${element.innerText.trim()}: out of the order of the page`)
  })
}

/** What is wrong with where the focus is; `around` where it has left the page, as it does behind the last stop. */
function faultOfStop(): string | undefined {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || at === document.body) return 'around'
  const told = () => at.getAttribute('aria-label') ?? (at.innerText.trim().slice(0, 30) || at.className)
  const fault = (what: string) => `${at.tagName} ${told()}: ${what}`
  if (at.tabIndex > 0) return fault('out of the order of the page')
  // A box that is drawn anew has its field somewhere within or beside it.
  const drawn = [at, at.parentElement, at.nextElementSibling, at.previousElementSibling, at.closest('label')]
  const shown = drawn.filter((element) => element instanceof HTMLElement)
  if (!shown.some((element) => contrastOfRing(element) >= 3)) return fault('no ring that can be seen')
  const { left, top, width, height } = (widthOf(at) > 1 ? at : (at.parentElement ?? at)).getBoundingClientRect()
  // Of a region that is higher than half the window, whatever of it stands in the middle of what is shown.
  const middle = (Math.max(top, 0) + Math.min(top + height, innerHeight)) / 2
  const [x, y] = [left + width / 2, height > innerHeight / 2 ? middle : top + Math.min(height / 2, 12)]
  if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return fault('outside of the window')
  const seen = document.elementFromPoint(x, y)
  const isIt = seen !== null && (at.contains(seen) || seen.contains(at) || at.parentElement?.contains(seen) === true)
  return isIt ? undefined : fault(`covered by ${seen?.tagName} ${seen?.className}`)

  function widthOf(element: Element): number {
    return element.getBoundingClientRect().width
  }
  function contrastOfRing(element: HTMLElement): number {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return 0
    return contrast(outlineColor, groundOf(element.parentElement ?? element))
  }
  function groundOf(start: Element): string {
    for (let box: Element | null = start; box !== null; box = box.parentElement) {
      const { backgroundColor } = getComputedStyle(box)
      if ((channels(backgroundColor)[3] ?? 1) === 1) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  function channels(colour: string): readonly number[] {
    return [...colour.matchAll(/[\d.]+/g)].map(([digits]) => Number(digits))
  }
  function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = channels(colour)
      .slice(0, 3)
      .map((channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  function contrast(one: string, other: string): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
}

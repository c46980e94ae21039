import { expect, type Page } from '@playwright/test'
import { stopsOfTab } from './stops-of-tab.ts'

/** How many stops of the keyboard are looked at on a page: a ring is drawn by kind of thing, not by page. */
const STOPS = 12

/** With the colours of the system in force every text stands out, and what has the focus shows it. */
export async function expectReadableInForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  expect(await faintTexts(page), `in forced colours, ${page.url()}`).toEqual([])
  const { faults } = await stopsOfTab(page, stopWithoutRing, STOPS)
  expect(faults, `without a ring in forced colours, ${page.url()}`).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
}

/** Texts whose colour is nearly that of what they stand on. */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = new Set<string>()
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement
      const text = (node.textContent ?? '').trim()
      if (holder === null || text === '' || holder.closest('[disabled], [data-disabled], [aria-disabled=true]'))
        continue
      if (!holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const { width, height } = holder.getBoundingClientRect()
      if (width <= 1 || height <= 1) continue
      if (contrast(getComputedStyle(holder).color, groundOf(holder)) < 4.5) found.add(text)
    }
    return [...found]

    function groundOf(start: Element): string {
      for (let box: Element | null = start; box !== null; box = box.parentElement) {
        const { backgroundColor } = getComputedStyle(box)
        if (channels(backgroundColor)[3] === 1) return backgroundColor
      }
      return 'rgb(255, 255, 255)'
    }
    function channels(colour: string): readonly number[] {
      const [red = 0, green = 0, blue = 0, alpha = 1] = [...colour.matchAll(/[\d.]+/g)].map(([digits]) =>
        Number(digits),
      )
      return [red, green, blue, alpha]
    }
    function luminance(colour: string): number {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
        const share = channel / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    function contrast(one: string, other: string): number {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
      return (light + 0.05) / (dark + 0.05)
    }
  })
}

function stopWithoutRing(): string | undefined {
  const at = document.activeElement
  if (at === null || at === document.body) return 'around'
  // A field and its frame are one thing to the eye.
  for (let box: Element | null = at; box !== null && box !== at.parentElement?.parentElement; box = box.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(box)
    if (outlineStyle !== 'none' && outlineWidth !== '0px') return undefined
    if (box.matches('input, textarea, select, label, [data-focus]')) return undefined
  }
  return `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 40) ?? ''}`
}

import { expect, type Page } from '@playwright/test'

/** How much larger the text of a page is made: the largest of the usual in-app browsers, and what WCAG 1.4.4 asks for. */
export const TEXT_SIZES = [1.4, 2] as const

/** No text is cut off when the reader makes all text larger. Leaves the page as it was. */
export async function expectNoClippedText(page: Page): Promise<void> {
  for (const times of TEXT_SIZES) {
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', `${size * 100}%`), times)
    expect(await clippedTexts(page), `text cut off at ${times} times its size, ${page.url()}`).toEqual([])
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}

/** Pieces of text of which a part lies outside a box that neither shows nor scrolls to what is outside. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const HIDES = new Set(['hidden', 'clip'])
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = new Set<string>()
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement
      // The options of a closed box are shown by the browser, whole.
      if (holder === null || holder.closest('select') || (node.textContent ?? '').trim() === '') continue
      if (!holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) if (isCut(rect, holder)) found.add((node.textContent ?? '').trim())
    }
    return [...found]

    /** A line box is higher than its letters: a fifth of it above and below holds nothing. */
    function isCut(rect: DOMRect, holder: Element): boolean {
      const margin = rect.height / 5
      const [seen, free] = [new Set<string>(), { x: true, y: true }]
      for (let box: Element | null = holder; box !== null && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(box)
        const at = box.getBoundingClientRect()
        // What is meant for screen readers alone lies in a box of one pixel.
        if (clipPath !== 'none' || at.width <= 1 || at.height <= 1) return false
        if (free.x && HIDES.has(overflowX) && (rect.right > at.right + 1 || rect.left < at.left - 1)) seen.add('x')
        if (free.y && HIDES.has(overflowY) && (rect.bottom - margin > at.bottom || rect.top + margin < at.top))
          seen.add('y')
        if (overflowX === 'auto' || overflowX === 'scroll') free.x = false
        if (overflowY === 'auto' || overflowY === 'scroll') free.y = false
        if (position === 'fixed') break
      }
      return seen.size > 0
    }
  })
}

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import type { Seat } from './cast.ts'
import { type Language, LANGUAGES, PICTURES, wordsOn } from './told.ts'

/** The one that fits: what a page says in Chinese, and in English. */
export type Say = (zh: string, en: string) => string

export interface Scene {
  /** Of the picture, without its ending: as the texts name it. */
  readonly name: string
  /** Nobody: somebody who has no account. */
  readonly who: Seat | undefined
  readonly address: string
  readonly phone?: boolean
  /** How much of the page is seen; a screen of a PC or a phone unless told otherwise. */
  readonly height?: number
  /** What is done on the page before the picture is taken; it must be possible twice. */
  readonly prepare?: (page: Page, say: Say) => Promise<void>
}

/** Written only when asked for; otherwise every page must still be there and show what the texts say. */
const isWriting = process.env['JIANJIA_PICTURES'] !== undefined

const QUALITY = 72

/** Shows each scene in both languages, holds it against the words that the texts say it shows, and takes the picture. */
export function cameraAt(browser: Browser, origin: string) {
  const taken = new Set<string>()
  return { taken, take }

  async function take(scene: Scene): Promise<void> {
    for (const language of LANGUAGES) await takeIn(language, scene)
    taken.add(scene.name)
  }

  async function takeIn(language: Language, scene: Scene): Promise<void> {
    const { name, who, address, phone = false, height = phone ? 844 : 900, prepare } = scene
    const context = await browser.newContext({
      ...{ baseURL: origin, locale: language, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' },
      ...{ viewport: { width: phone ? 390 : 1440, height }, hasTouch: phone },
      ...(who && { storageState: who.state }),
    })
    await context.addInitScript((told) => localStorage.setItem('jianjia.language', told), language)
    const page = await context.newPage()
    await page.goto(address)
    await settled(page)
    await prepare?.(page, (zh, en) => (language === 'en' ? en : zh))
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    await settled(page)
    for (const word of await wordsOn(language, name)) await expectInSight(page, word, `${name} in ${language}`)
    await expect(page.locator('html'), name).toHaveAttribute('lang', language)
    await expect(page.locator('[data-state=error], [data-state=noRight]'), name).toHaveCount(0)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide, `sideways scroll, ${name} in ${language}`).toBeLessThanOrEqual(0)
    const picture = await photograph(page, phone ? 1.5 : 1)
    expect(picture.length, name).toBeGreaterThan(5_000)
    if (isWriting) await keep(language, name, picture)
    await context.close()
  }
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.locator('[data-state=loading]')).toHaveCount(0)
  await page.waitForLoadState('networkidle')
}

/** Small enough to be kept beside the text: the browser itself packs it. */
async function photograph(page: Page, scale: number): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const corner = await page.evaluate(() => ({ x: scrollX, y: scrollY }))
  const clip = { ...corner, ...(page.viewportSize() ?? { width: 0, height: 0 }), scale }
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, clip })
  return Buffer.from(data, 'base64')
}

async function keep(language: Language, name: string, picture: Buffer): Promise<void> {
  const folder = path.join(PICTURES, language === 'en' ? 'en' : 'zh')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `${name}.webp`), picture)
}

/** The words stand within what the picture shows: as a text, or as what a field holds or is called. */
async function expectInSight(page: Page, word: string, where: string): Promise<void> {
  const seen = () => page.evaluate(isInSight, word)
  await expect.poll(seen, { message: `“${word}” is to be seen on ${where}` }).toBe(true)
}

function isInSight(word: string): boolean {
  const within = ({ top, bottom, width }: DOMRect) => width > 0 && top >= 0 && bottom <= innerHeight
  const shown = (element: Element | null) =>
    element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true &&
    within(element.getBoundingClientRect())
  const fields = [...document.querySelectorAll('input, textarea, [aria-label], option:checked')]
  const held = (field: Element) => [
    ...[field.getAttribute('aria-label') ?? '', field.getAttribute('placeholder') ?? ''],
    ...[field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : ''],
    ...[field instanceof HTMLOptionElement ? field.label : ''],
  ]
  if (fields.some((field) => held(field).some((text) => text.includes(word)) && shown(field))) return true
  const spaced = (text: string) => text.replaceAll(/\s+/g, ' ')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof HTMLElement) || node.innerText === undefined) continue
    if (!spaced(node.innerText).includes(word)) continue
    const deeper = [...node.children].some(
      (child) => child instanceof HTMLElement && spaced(child.innerText ?? '').includes(word),
    )
    if (!deeper && shown(node)) return true
  }
  return false
}

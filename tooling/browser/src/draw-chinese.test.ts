import { createHash } from 'node:crypto'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { chineseFontConfig } from './chinese-fonts.ts'
import { findBrowser, launchOptions } from './index.ts'

/** Not assigned in Unicode, so every font draws its box for missing characters. */
const MISSING = '\u{10fffd}'

test('Chinese characters are drawn: 工 and 会 differ in pixels, and neither is the box of a missing one', async () => {
  const options = await launchOptions()
  const fonts = await chineseFontConfig('alone')
  const browser = await chromium.launch({ ...options, env: { ...options.env, FONTCONFIG_FILE: fonts } })
  try {
    const page = await browser.newPage({ viewport: { width: 200, height: 200 } })
    const pixelsOf = async (character: string, style = '') => {
      await page.setContent(
        `<meta charset="utf-8"><body style="margin:0;font:120px sans-serif;${style}"><p style="margin:0">${character}</p>`,
      )
      return createHash('sha256')
        .update(await page.screenshot())
        .digest('hex')
    }
    const characters = ['工', '会', '考', '评', MISSING]
    const drawn = new Set<string>()
    for (const character of characters) drawn.add(await pixelsOf(character))
    expect(drawn.size).toBe(characters.length)
    expect(await pixelsOf('工')).toBe(await pixelsOf('工'))
    expect(await pixelsOf('工')).not.toBe(await pixelsOf('工', 'font-weight:700'))
    expect(await pixelsOf('\u{10fffc}')).toBe(await pixelsOf(MISSING))
  } finally {
    await browser.close()
  }
})

test('browsers are started with the Chinese font', async () => {
  expect((await launchOptions()).env['FONTCONFIG_FILE']).toBe(await chineseFontConfig())
})

test('the Chromium from npm is there when the machine has none, and starts', async () => {
  const browser = await findBrowser({ named: undefined, places: [] })
  expect(browser.from).toBe('npm')
})

test('a CHROMIUM that does not start is an error, not a silent change of browser', async () => {
  await expect(findBrowser({ named: '/bin/false', places: [] })).rejects.toThrow('CHROMIUM is /bin/false')
})

import { type Browser, expect, type Page } from '@playwright/test'
import type { Person } from './prepared-district.ts'

export const PC = { width: 1280, height: 800 }

/** Signed in without a screen: the page starts where it is sent. */
export async function as(page: Page, { username, password }: Person, origin: string): Promise<void> {
  await page.context().clearCookies()
  await page.request.post(`${origin}/auth/sign-in/username`, { data: { username, password }, headers: { origin } })
}

export async function shownRows(page: Page): Promise<readonly string[]> {
  const rows = page.getByRole('main').getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  return await rows.allTextContents()
}

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

interface Colleague {
  readonly person: Person
  readonly origin: string
}

/** The address alone, opened by somebody on another device. */
export async function expectSameElsewhere(page: Page, browser: Browser, { person, origin }: Colleague): Promise<void> {
  const context = await browser.newContext({ baseURL: origin, viewport: PC, locale: 'zh-CN' })
  const elsewhere = await context.newPage()
  await as(elsewhere, person, origin)
  await elsewhere.goto(page.url())
  const here = await shownRows(page)
  await expect.poll(() => shownRows(elsewhere)).toEqual(here)
  await context.close()
}

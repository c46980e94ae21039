import { type Browser, expect, type Page } from '@playwright/test'
import type { Furnished } from './furnished-demonstration.ts'
import type { Installation } from './installation.ts'

/** What every menu of a person holds; it opens at a press. */
const OF_A_PERSON = ['/', '/password', '/sessions', '/second-factor', '/bin', '/audit']

/** Somebody with a browser of their own. */
export interface Visitor {
  readonly role: string
  readonly page: Page
  /** Where this person begins without a link. */
  readonly from: readonly string[]
}

interface Visiting {
  readonly browser: Browser
  readonly installation: Installation
  readonly furnished: Furnished
  readonly language: 'zh-CN' | 'en'
  /** Who is left out, told by the role; nobody without it. */
  readonly visits?: (role: string) => boolean
  /** Nothing is left to be seen: those who would come now stay away. */
  readonly isDone?: () => boolean
}

/** Everybody whom the demonstration lets in, one after the other, and at the end somebody without an account. */
export async function asEverybody(visiting: Visiting, visit: (visitor: Visitor) => Promise<void>): Promise<void> {
  const { browser, installation, furnished, language, visits = () => true, isDone = () => false } = visiting
  const people = (await installation.listSignIns()).map(({ role, ...account }) => ({
    role,
    account,
    from: OF_A_PERSON,
  }))
  for (const { role, account, from } of [
    ...people,
    { role: 'nobody', account: undefined, from: furnished.openAddresses },
  ]) {
    if (!visits(role) || isDone()) continue
    const context = await browser.newContext({ baseURL: installation.origin, reducedMotion: 'reduce' })
    await context.addInitScript((told) => localStorage.setItem('jianjia.language', told), language)
    const headers = { origin: installation.origin }
    if (account !== undefined) {
      const came = await context.request.post('/auth/sign-in/username', { data: account, headers })
      expect(came.status(), await came.text()).toBe(200)
    }
    await visit({ role, from, page: await context.newPage() })
    await context.close()
  }
}

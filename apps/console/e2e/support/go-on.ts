import { expect, type Page } from '@playwright/test'

/** A page takes whatever time the machine leaves it. */
const UNTIL_SHOWN = 60_000

/** A way within the page that is not gone by then is gone by opening the address. */
const UNTIL_THERE = 10_000

/** What the console's router tells of itself. */
interface Router {
  readonly history: { push: (address: string) => void }
  readonly latestLocation: { readonly href: string }
  readonly state: { readonly status: string; readonly resolvedLocation?: { readonly href: string } }
}

declare global {
  interface Window {
    /** There once the console runs. */
    __TSR_ROUTER__?: Router
  }
}

/**
 * Goes to an address as a link within the console does, which takes a fifth of the time of loading the page; an address
 * is loaded where no page is open yet, or where the way within the page does not lead on. Waits until it is shown.
 */
export async function goOn(page: Page, address: string): Promise<void> {
  const isThere = await page.evaluate(
    async ({ to, patience }) => {
      const router = window.__TSR_ROUTER__
      if (router === undefined) return false
      router.history.push(to)
      for (const until = performance.now() + patience; performance.now() < until; ) {
        const { status, resolvedLocation } = router.state
        if (status === 'idle' && resolvedLocation?.href === router.latestLocation.href) return true
        await new Promise((resolve) => {
          setTimeout(resolve, 10)
        })
      }
      return false
    },
    { to: address, patience: UNTIL_THERE },
  )
  if (!isThere) await page.goto(address)
  await settled(page)
}

/** The page has its heading, and nothing of it is still on its way. */
export async function settled(page: Page): Promise<void> {
  const patience = { timeout: UNTIL_SHOWN }
  const isShown = page.waitForFunction(
    () => {
      const heading = document.querySelector('h1')
      return heading?.checkVisibility() === true && document.querySelector('[data-state=loading]') === null
    },
    undefined,
    patience,
  )
  // Who waits in vain is told by the usual words for what.
  await isShown.catch(async () => {
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expect(page.locator('[data-state=loading]')).toHaveCount(0)
  })
}

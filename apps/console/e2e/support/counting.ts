import type { Locator, Page } from '@playwright/test'

/** Counts what a person presses. */
export function counting() {
  let clicks = 0
  return {
    press: async (on: Locator) => {
      clicks++
      await on.click()
    },
    taken: () => {
      const taken = clicks
      clicks = 0
      return taken
    },
  }
}

/** How many doubtful pieces nobody has decided. */
export async function openDoubts(page: Page): Promise<number> {
  const text = await page.getByText(/没有存疑的地方|存疑 \d+ \/ \d+ 处已核对/).textContent()
  const [, done, all] = /存疑 (\d+) \/ (\d+)/.exec(text ?? '') ?? []
  return Number(all ?? 0) - Number(done ?? 0)
}

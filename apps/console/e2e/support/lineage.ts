import { expect, type Locator, type Page } from '@playwright/test'
import { exact, toText } from '@jianjia/domain/kernel'

/** What the drawer of one figure shows. */
export interface ShownLineage {
  readonly title: string
  readonly value: string
  readonly steps: readonly ShownStep[]
}

export interface ShownStep {
  readonly label: string
  readonly value: string | undefined
  readonly links: readonly string[]
  /** Of a step that opens: the steps inside. */
  readonly inside: readonly ShownStep[]
}

/** Opens a figure, reads the whole drawer, closes it again. */
export async function readLineage(page: Page, figure: Locator): Promise<ShownLineage> {
  await figure.click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.locator('[data-lineage-value]')).toBeVisible()
  const shown = await drawer.evaluate((dialog): ShownLineage => {
    function stepOf(item: Element): ShownStep {
      const line = item.querySelector('[data-lineage-step]')
      const value = line?.querySelector('[data-lineage-amount]')?.textContent ?? undefined
      const inside = [...item.querySelectorAll(':scope > details > div > ul > li')]
      return {
        label: line?.firstElementChild?.textContent?.trim() ?? '',
        value,
        links: [...item.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
        inside: inside.map(stepOf),
      }
    }
    return {
      title: dialog.querySelector('h2')?.textContent ?? '',
      value: dialog.querySelector('[data-lineage-value]')?.textContent ?? '',
      steps: [...dialog.querySelectorAll('[data-lineage-steps] > ul > li')].map(stepOf),
    }
  })
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  return shown
}

/** The same number, however many decimals it is written with. */
export function normal(value: string): string {
  return toText(exact(value.replace('−', '-')))
}

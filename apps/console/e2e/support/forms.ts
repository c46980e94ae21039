import { expect, type Page } from '@playwright/test'

/** Labels of the fields of the page's form that hold nothing. Switches and files are no fields of text. */
export function emptyFields(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const form = document.querySelector('main form:not([role=search])') ?? document.body
    const fields = [...form.querySelectorAll<HTMLInputElement>('input, textarea, select')].filter(
      (field) => !['checkbox', 'radio', 'file', 'hidden', 'search'].includes(field.type) && field.checkVisibility(),
    )
    const labelOf = (field: HTMLInputElement) =>
      field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.name
    return fields.filter((field) => field.value === '').map((field) => labelOf(field).replace(/[ *]+$/, ''))
  })
}

/** Every fault stands once on top, with the focus there, and in the same words at its field, to which it leads. */
export async function expectFaultsExplained(page: Page, faults: number): Promise<void> {
  const summary = page.locator('[data-error-summary]')
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^错误：/)
  const words = await summary.getByRole('link').allTextContents()
  expect(words).toHaveLength(faults)
  const inline = await page.locator('main .mantine-InputWrapper-error').allTextContents()
  expect(inline.toSorted()).toEqual(words.toSorted())
  for (const link of await summary.getByRole('link').all()) {
    await link.click()
    const landed = await page.evaluate(() => {
      const field = document.activeElement
      const around = field?.matches('input, textarea, select, button')
        ? field.closest('.mantine-InputWrapper-root')
        : null
      return around?.querySelector('.mantine-InputWrapper-error')?.textContent
    })
    expect(landed).toBe(await link.textContent())
  }
}

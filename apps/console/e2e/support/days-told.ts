import type { Page } from '@playwright/test'

/** Chosen days of an English page beside which they do not stand in English: a browser that speaks Chinese writes its own. */
export async function daysNotTold(page: Page): Promise<readonly string[]> {
  return page.locator('input[type=date]:visible').evaluateAll((inputs) =>
    inputs.flatMap((input) => {
      if (!(input instanceof HTMLInputElement) || input.valueAsDate === null) return []
      const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
      const told = new Intl.DateTimeFormat('en-GB', form).format(input.valueAsDate)
      const field = input.closest('[class*=InputWrapper-root]') ?? input.parentElement
      return field?.textContent?.includes(told)
        ? []
        : [`${input.getAttribute('aria-label') ?? field?.textContent}: ${told}`]
    }),
  )
}

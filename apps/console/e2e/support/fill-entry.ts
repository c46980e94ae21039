import { fieldsOf, type FieldText, type LedgerField, type LedgerKind, writeTexts } from '@jianjia/domain/ledger'
import { LEDGER_EXAMPLES } from '@jianjia/domain/testing'
import type { Page } from '@playwright/test'

/** How the example of a kind is typed: the texts of its fields, money in yuan, choices by code. */
export function exampleTexts<K extends LedgerKind>(kind: K): Readonly<Record<string, FieldText>> {
  return writeTexts(kind, LEDGER_EXAMPLES[kind].details)
}

/**
 * Fills the form of a kind as a person does, from top to bottom, with its example. Days and people are set by whoever
 * asks: days must fit the day of the record, people must be on the roster.
 */
export async function fillEntry(
  page: Page,
  kind: LedgerKind,
  given: { readonly day: string; readonly member: string },
): Promise<void> {
  const texts = exampleTexts(kind)
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]))
  const filled = new Set<string>()
  // Some fields are asked only after another is filled, so the form is gone through until nothing new is asked.
  for (;;) {
    const paths = await page
      .locator('[data-path^="entry.details."]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-path')?.slice('entry.details.'.length) ?? ''))
    const next = paths.find((name) => !filled.has(name))
    if (next === undefined) return
    filled.add(next)
    const field = fields.get(next)
    if (field !== undefined) await fillField(page, field, { ...given, text: texts[next] ?? '' })
  }
}

interface Given {
  readonly text: FieldText
  readonly day: string
  readonly member: string
}

async function fillField(page: Page, field: LedgerField, { text, day, member }: Given): Promise<void> {
  const control = page.locator(`[data-path="entry.details.${field.name}"]`).first()
  switch (field.type) {
    case 'yesNo':
      return control.setChecked(text === true)
    case 'day':
      return control.fill(day)
    case 'choices':
      for (const word of Array.isArray(text) ? text : [])
        await control.getByText(field.names[word]?.zh ?? word, { exact: true }).click()
      return
    case 'choice': {
      const word = field.names[String(text)]?.zh ?? ''
      if ((await control.getByRole('radio').count()) > 0) return control.getByText(word, { exact: true }).click()
      await control.click()
      return page.getByRole('option', { name: word, exact: true }).click()
    }
    case 'word':
      await control.click()
      return page.getByRole('option', { name: String(text), exact: true }).click()
    case 'person':
    case 'people':
      await control.click()
      await page.keyboard.type(member)
      await page.getByRole('option', { name: new RegExp(member) }).click()
      return page.keyboard.press('Escape')
    default:
      return control.fill(String(text))
  }
}

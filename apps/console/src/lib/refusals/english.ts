import type { RefusalTexts } from './use-refusal-text.ts'

let loaded: RefusalTexts | undefined

/** Fetches the English words of every no: they are many, and most people never read them. */
export async function loadEnglishRefusals(): Promise<void> {
  loaded ??= (await import('./refusals.en.ts')).REFUSALS_EN
}

/** The English words, once they have come; until then the reader gets those that are there. */
export function englishRefusals(): RefusalTexts | undefined {
  return loaded
}

import { bareText } from './line.ts'

const RHYTHM = /每(?:个?月|周|学期|季度?|两|双|半)|(?:一|两|1|2)(?:月|周)一次|定期|按月|逐月/

/** Texts that come back: the same work stands in several blocks, or the wording says so. */
export function recurringTexts(blocks: readonly (readonly string[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const texts of blocks) for (const bare of new Set(texts.map(bareText))) seen.set(bare, (seen.get(bare) ?? 0) + 1)
  return new Set([...seen].filter(([bare, times]) => times > 1 && bare.length > 2).map(([bare]) => bare))
}

export function isRecurring(text: string, recurring: ReadonlySet<string>): boolean {
  return recurring.has(bareText(text)) || RHYTHM.test(text)
}

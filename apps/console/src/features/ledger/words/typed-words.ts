import { ListedWord } from '@jianjia/domain/ledger'

/** A word while it is typed; the key stays with it when it moves. */
export interface TypedWord extends ListedWord {
  readonly key: string
}

export type WordFault = 'wordMissing' | 'wordTwice' | 'wordTooLong'

export function typedWords(words: readonly ListedWord[]): readonly TypedWord[] {
  return words.map((each) => ({ ...each, key: each.word }))
}

export function wordsFrom(words: readonly TypedWord[]): ListedWord[] {
  return words.map(({ word, heading, must }) => ListedWord.parse({ word, must, heading: heading?.trim() || null }))
}

/** What is wrong with a word, by its key. */
export function faultsOf(words: readonly TypedWord[]): ReadonlyMap<string, WordFault> {
  const faults = new Map<string, WordFault>()
  const seen = new Set<string>()
  for (const { key, word, heading, must } of words) {
    const said = word.trim()
    if (said === '') faults.set(key, 'wordMissing')
    else if (seen.has(said)) faults.set(key, 'wordTwice')
    else if (!ListedWord.safeParse({ word, must, heading: heading?.trim() || null }).success)
      faults.set(key, 'wordTooLong')
    seen.add(said)
  }
  return faults
}

/** The words with one of them a place further up or down. */
export function moved(words: readonly TypedWord[], { at, by }: { at: number; by: 1 | -1 }): readonly TypedWord[] {
  const [word, other] = [words[at], words[at + by]]
  if (word === undefined || other === undefined) return words
  return words.with(at, other).with(at + by, word)
}

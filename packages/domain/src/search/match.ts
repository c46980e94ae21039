import { findNear, isOneSlip } from './near.ts'
import { isSpelled, plainTyped } from './typed.ts'

/** What something is found by. The spellings are in lower case without blanks; "" where nobody has spelled the name. */
export interface SearchKeys {
  readonly name: string
  /** Full pinyin: qinghezhongxue. */
  readonly pinyin: string
  /** First letters: qhzx. */
  readonly initials: string
}

/** Of first letters a slip is only forgiven in longer ones: every fourth letter fits somewhere. */
const LEAST_OF_INITIALS = 5

/**
 * How well a name answers what was typed: the smaller the better, undefined = not at all. Names themselves come before
 * spellings, whole ones before beginnings, beginnings before parts; what is one slip away comes last.
 */
export function matchOf(typed: string, { name, pinyin, initials }: SearchKeys): number | undefined {
  if (typed === '') return undefined
  const written = plainTyped(name)
  if (written === typed) return 0
  if (written.startsWith(typed)) return 1
  if (!isSpelled(typed)) return written.includes(typed) ? 4 : undefined
  if (pinyin === typed || initials === typed) return 2
  if (pinyin.startsWith(typed) || initials.startsWith(typed)) return 3
  if (written.includes(typed)) return 4
  if (pinyin.includes(typed) || initials.includes(typed)) return 5
  const near = findNear(typed, pinyin)
  if (near !== undefined) return isOneSlip(typed, pinyin) ? 6 : near === 0 ? 7 : 8
  return typed.length >= LEAST_OF_INITIALS && findNear(typed, initials) === 0 ? 9 : undefined
}

/** The best of what was found, the nearest in length first where two are as good; `found` is in the order of names. */
export function bestMatches<Item extends SearchKeys>(
  typed: string,
  found: readonly Item[],
  limit: number,
): readonly Item[] {
  const plain = plainTyped(typed)
  return found
    .flatMap((item) => {
      const match = matchOf(plain, item)
      return match === undefined ? [] : [{ item, match }]
    })
    .toSorted((a, b) => a.match - b.match || a.item.name.length - b.item.name.length)
    .slice(0, limit)
    .map(({ item }) => item)
}

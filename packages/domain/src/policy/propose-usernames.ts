import { isUsername, normaliseUsername } from './credentials.ts'

interface Named {
  /** Full pinyin in lower case without blanks; other letters stay as they are. */
  readonly pinyin: string
}

/** Where a name has nothing that can be typed. */
const PLAIN = 'user'

/**
 * A user name for each, by the pinyin of the name: `zhangwei`, then `zhangwei2`, `zhangwei3`, so that none is given twice
 * and none is taken. The same people in the same order get the same names.
 */
export function proposeUsernames(people: readonly Named[], taken: ReadonlySet<string>): readonly string[] {
  const given = new Set(taken)
  const next = new Map<string, number>()
  return people.map(({ pinyin }) => {
    const base = usernameBase(pinyin)
    for (let number = next.get(base) ?? 1; ; number++) {
      const name = number === 1 ? base : `${base}${number}`
      if (given.has(name)) continue
      given.add(name)
      next.set(base, number + 1)
      return name
    }
  })
}

/** What a name's user name begins with; numbers may follow. It never ends with a digit, or two bases would meet. */
export function usernameBase(pinyin: string): string {
  const letters = normaliseUsername(pinyin)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 30)
    .replace(/\p{N}+$/u, '')
  return isUsername(letters) ? letters : PLAIN
}

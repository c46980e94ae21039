const PLAIN = /^[\p{Script=Han}a-z0-9]*$/u

/** What was typed, as names are compared: full-width letters as plain ones, lower case, no blanks, no apostrophes (xi'an). */
export function plainTyped(text: string): string {
  return PLAIN.test(text)
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[\s'’]/gu, '')
}

/** Only Latin letters and digits: what may be pinyin or first letters. */
export function isSpelled(typed: string): boolean {
  return /^[a-z0-9]+$/.test(typed)
}

/** A source text taken apart: what is code, and what stands in quotes. */
export interface Lexed {
  /** The text without comments; strings and templates are empty. Lines are where they were. */
  readonly code: string
  /** The text without comments. */
  readonly withStrings: string
  /** The contents of strings and of the fixed parts of templates (`…` stands for what is filled in). */
  readonly strings: readonly string[]
  /** The same strings, each with the place in `code` where its first quote stands. */
  readonly placed: readonly PlacedString[]
  /** Regular expressions as they are written, with their flags. */
  readonly patterns: readonly string[]
}

export interface PlacedString {
  readonly text: string
  readonly at: number
}

const ESCAPED = 2
const FLAGS = /^[a-z]+/
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\-*%>~^]|\b(?:return|typeof|case|in|of|await|yield|void|delete))\s*$/

/**
 * Enough of TypeScript's lexical grammar to tell code from comments, strings, templates and regular expressions. What
 * closes an element (`</p>`, `/>`) is no regular expression.
 */
export function lex(text: string): Lexed {
  let code = ''
  let withStrings = ''
  const placed: PlacedString[] = []
  const patterns: string[] = []
  let at = 0

  function keep(piece: string): void {
    code += piece
    withStrings += piece
  }

  function quoted(quote: string): void {
    const end = endOfQuoted(text, at, quote)
    const content = text.slice(at + 1, end)
    placed.push({ text: content, at: code.length })
    code += quote + quote
    withStrings += quote + content + quote
    at = end + 1
  }

  function template(): void {
    let fixed = ''
    const start = code.length
    code += '`'
    withStrings += '`'
    at += 1
    while (at < text.length && text[at] !== '`') {
      if (text.startsWith('${', at)) {
        fixed += '…'
        keep('${')
        at += 2
        untilClosingBrace()
        keep('}')
        at += 1
        continue
      }
      const piece = text[at] === '\\' ? text.slice(at, at + ESCAPED) : text.charAt(at)
      fixed += piece
      withStrings += piece
      if (piece === '\n') code += '\n'
      at += piece.length
    }
    code += '`'
    withStrings += '`'
    at += 1
    placed.push({ text: fixed, at: start })
  }

  function untilClosingBrace(): void {
    let depth = 0
    while (at < text.length) {
      if (text[at] === '}' && depth === 0) return
      if (text[at] === '{') depth += 1
      if (text[at] === '}') depth -= 1
      step()
    }
  }

  function comment(end: number): void {
    keep(text.slice(at, end).replaceAll(/[^\n]/g, ''))
    at = end
  }

  function step(): void {
    const two = text.slice(at, at + 2)
    const one = text.charAt(at)
    if (two === '//') return comment(indexOrEnd(text, '\n', at))
    if (two === '/*') return comment(indexOrEnd(text, '*/', at + 2) + 2)
    if (one === "'" || one === '"') return quoted(one)
    if (one === '`') return template()
    const isRegex = one === '/' && text[at + 1] !== '>' && BEFORE_REGEX.test(code)
    const end = isRegex ? endOfRegex(text, at) : at + 1
    if (end > at + 1) patterns.push(text.slice(at, end) + (FLAGS.exec(text.slice(end))?.[0] ?? ''))
    keep(isRegex ? '/regex/' : one)
    at = end
  }

  while (at < text.length) step()
  return { code, withStrings, strings: placed.map((string) => string.text), placed, patterns }
}

function endOfQuoted(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === quote || text[at] === '\n') return at
  }
  return text.length
}

function endOfRegex(text: string, start: number): number {
  let inClass = false
  for (let at = start + 1; at < text.length; at += 1) {
    const one = text[at]
    if (one === '\\') at += 1
    else if (one === '[') inClass = true
    else if (one === ']') inClass = false
    else if (one === '\n') return start + 1
    else if (one === '/' && !inClass) return at + 1
  }
  return start + 1
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const found = text.indexOf(wanted, from)
  return found === -1 ? text.length : found
}

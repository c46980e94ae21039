/** A part of a regular expression, as far as it decides what may be repeated. */
export type Part =
  | { readonly kind: 'sign'; readonly samples: readonly string[] }
  | { readonly kind: 'group'; readonly choices: readonly Sequence[] }
  | { readonly kind: 'nothing' }

export interface Term {
  readonly part: Part
  readonly least: number
  readonly most: number
}

export type Sequence = readonly Term[]

const QUANTIFIER = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/
const GROUP_START = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/
const SAMPLES = [
  'a',
  'Z',
  '0',
  '7',
  ' ',
  '\t',
  '\n',
  '\r',
  '_',
  '-',
  '.',
  ',',
  '/',
  '(',
  '"',
  '<',
  '=',
  '会',
  '年',
  '　',
  '，',
  '、',
  'é',
  '😀',
]

/** Reads a pattern of ours. What it does not know of the grammar it takes for a sign: the samples are tried anyway. */
export function parsePattern(source: string, flags: string): readonly Sequence[] {
  let at = 0

  function choices(): readonly Sequence[] {
    const all: Sequence[] = [sequence()]
    while (source[at] === '|') {
      at += 1
      all.push(sequence())
    }
    return all
  }

  function sequence(): Sequence {
    const terms: Term[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') terms.push(term())
    return terms
  }

  function term(): Term {
    const part = onePart()
    const found = QUANTIFIER.exec(source.slice(at))
    if (found === null) return { part, least: 1, most: 1 }
    at += found[0].length
    const [, sign, least, range, most] = found
    if (sign === '*') return { part, least: 0, most: Number.POSITIVE_INFINITY }
    if (sign === '+') return { part, least: 1, most: Number.POSITIVE_INFINITY }
    if (sign === '?') return { part, least: 0, most: 1 }
    const open = range === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most)
    return { part, least: Number(least), most: open }
  }

  function onePart(): Part {
    const rest = source.slice(at)
    const group = GROUP_START.exec(rest)
    if (group !== null) {
      at += group[0].length
      const inside = choices()
      at += 1
      return { kind: 'group', choices: inside }
    }
    if (rest.startsWith('[')) return sign(endOfClass(rest))
    if (/^(?:[$^]|\\[bB])/.test(rest)) {
      at += rest.startsWith('\\') ? 2 : 1
      return { kind: 'nothing' }
    }
    const escape = /^\\(?:u\{[0-9a-f]+\}|u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|[pP]\{[^}]+\}|k<\w+>|\d+|.)/i.exec(rest)
    if (escape !== null) return sign(escape[0].length)
    return sign(String.fromCodePoint(rest.codePointAt(0) ?? 0).length)
  }

  function sign(length: number): Part {
    const text = source.slice(at, at + length)
    at += length
    return { kind: 'sign', samples: samplesOf(text, flags) }
  }

  return choices()
}

function endOfClass(rest: string): number {
  for (let at = 1; at < rest.length; at += 1) {
    if (rest[at] === '\\') at += 1
    else if (rest[at] === ']') return at + 1
  }
  return rest.length
}

/** Signs that the one-sign pattern accepts: those it names itself, and common ones. */
function samplesOf(text: string, flags: string): readonly string[] {
  if (/^\\(?:k<|[1-9])/.test(text)) return ['a']
  const one = new RegExp(`^(?:${text})$`, flags.replaceAll(/[gy]/g, ''))
  const named = [...text.replaceAll(/\\[a-zA-Z](?:\{[^}]*\})?/g, '')]
  const accepted = [...SAMPLES, ...named].filter((candidate) => one.test(candidate))
  if (accepted.length > 0) return [...new Set(accepted)]
  const codes = /^\\(?:u\{?|x)([0-9a-f]+)/i.exec(text)?.[1]
  return [codes === undefined ? text.replace('\\', '') : String.fromCodePoint(Number.parseInt(codes, 16))]
}

import { lex, type PlacedString } from '../reading/lex.ts'
import type { SourceFile } from '../reading/repository.ts'

export type Side = 'zh' | 'en'

/** A text of the product as it stands in a source: `…` stands for what is filled in. */
export interface Said {
  readonly side: Side
  readonly text: string
  /** Whether it stands in a file of its language alone, where no text may be empty. */
  readonly ofCatalog: boolean
  readonly file: string
  readonly line: number
}

const SIDES = {
  en: { file: /(?:^|[/.-])(?:en|english)\.ts$/, name: /^(?:en|EN|english|ENGLISH|inEnglish)$|_EN$|[a-z]En$/ },
  zh: { file: /(?:^|[/.-])(?:zh|chinese)\.ts$/, name: /^(?:zh|ZH|chinese|CHINESE|inChinese)$|_ZH$|[a-z]Zh$/ },
} as const

interface Range {
  readonly side: Side
  readonly start: number
  readonly end: number
}

/**
 * The texts of a file that are of one language: all of a file named for it, what stands at a key, a constant or a function
 * of its name (`en: …`, `const en = …`, `function english(…) { … }`), and each way of `language === 'en' ? … : …`.
 */
export function textsSaid({ path, text }: SourceFile): readonly Said[] {
  const { code, placed } = lex(text)
  const whole: Range[] = (['en', 'zh'] as const)
    .filter((side) => SIDES[side].file.test(path))
    .map((side) => ({ side, start: 0, end: code.length }))
  const ranges = [...whole, ...namedRanges(code), ...chosenRanges(code, placed)]
  return placed.flatMap((string): Said[] => {
    const around = ranges.filter(({ start, end }) => start <= string.at && string.at < end)
    const nearest = around.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
    if (nearest === undefined || isNoText(code, string)) return []
    const line = code.slice(0, string.at).split('\n').length
    const ofCatalog = whole.length > 0 && /\/(?:zh|en)\.ts$|refusals\.(?:zh|en)\.ts$/.test(path)
    return [{ side: nearest.side, text: plain(string.text), ofCatalog, file: path, line }]
  })
}

const CODE_OF_LANGUAGE = /^(?:zh|en|zh-CN|en-GB)$/
const IDENTIFIER = /^[a-z][\w-]*$/
/** What a library is told, not what anybody reads. */
const OPTION = /\b(?:toneType|type|nonZh|mode|kind|style): $/

/** Specifiers, keys in brackets, names handed to a function and what something is compared with are no texts. */
function isNoText(code: string, { at, text }: PlacedString): boolean {
  const before = code.slice(Math.max(0, at - 80), at)
  const after = code.slice(at + 2, at + 12)
  return (
    CODE_OF_LANGUAGE.test(text) ||
    OPTION.test(before) ||
    (IDENTIFIER.test(text) && /[\w)>]\((?:[^()\n]*, )?$/.test(before)) ||
    /(?:\bfrom\s|\bimport\(?\s?|[=!]==\s|\bcase\s|\w\[)$/.test(before) ||
    /\b(?:replaceAll|replace|split|includes|startsWith|endsWith|Omit|Pick|Record|Extract|Exclude)[(<][^()]*$/.test(
      before,
    ) ||
    /^\s*(?:[=!]==|\||in\s)/.test(after) ||
    /\|\s*$/.test(before)
  )
}

function plain(text: string): string {
  return text.replaceAll(/\\(['"`\\])/g, '$1').replaceAll('\\n', '\n')
}

const NAMED = /(?<![\w.])([A-Za-z_]+)(?:(\()|:\s|(?:: [A-Z][^=\n]*)? = )/g

/** `en: …`, `const REFUSALS_EN: Texts = …` and `function english(…) { … }`. */
function namedRanges(code: string): Range[] {
  return [...code.matchAll(NAMED)].flatMap((match): Range[] => {
    const [whole, name = '', isCall] = match
    const side = sideOf(name)
    if (side === undefined) return []
    const after = match.index + whole.length
    if (isCall === undefined) return [{ side, start: after, end: endOfValue(code, after) }]
    const body = code.indexOf('{\n', endOfValue(code, after))
    const isFunction = /\bfunction\s+$/.test(code.slice(0, match.index))
    return isFunction && body !== -1 ? [{ side, start: body, end: endOfValue(code, body + 1) }] : []
  })
}

/** The two ways of `language === 'en' ? … : …` and of `isChinese ? … : …`. */
function chosenRanges(code: string, placed: readonly PlacedString[]): Range[] {
  const asked = placed.flatMap(({ text, at }) => {
    const isAsked = code.slice(0, at).endsWith('=== ') && /^\s*\?(?![?.])/.test(code.slice(at + 2))
    return isAsked && /^(?:en|zh(?:-CN)?)$/.test(text) ? [{ first: text === 'en' ? 'en' : 'zh', at } as const] : []
  })
  const told = [...code.matchAll(/\bis(Chinese|English)\s*\?(?![?.])/g)].map(
    ({ 1: name, index }) => ({ first: name === 'English' ? 'en' : 'zh', at: index }) as const,
  )
  return [...asked, ...told].flatMap(({ first, at }) => {
    const start = code.indexOf('?', at) + 1
    const middle = endOfFirstWay(code, start)
    const second = first === 'en' ? 'zh' : 'en'
    return [
      { side: first, start, end: middle },
      { side: second, start: middle + 1, end: endOfValue(code, middle + 1) },
    ]
  })
}

function endOfFirstWay(code: string, start: number): number {
  let depth = 0
  let asked = 0
  for (let at = start; at < code.length; at += 1) {
    const one = code.charAt(at)
    if ('([{'.includes(one)) depth += 1
    if (')]}'.includes(one)) depth -= 1
    if (depth !== 0) continue
    if (one === '?' && code[at + 1] !== '.' && code[at + 1] !== '?' && code[at - 1] !== '?') asked += 1
    if (one === ':' && asked === 0) return at
    if (one === ':') asked -= 1
  }
  return code.length
}

/** Where the value that begins here ends: at its comma, at what closes around it, or at the end of its line. */
function endOfValue(code: string, start: number): number {
  let depth = 0
  for (let at = start; at < code.length; at += 1) {
    const one = code.charAt(at)
    if ('([{'.includes(one)) depth += 1
    if (')]}'.includes(one)) depth -= 1
    if (depth < 0 || (depth === 0 && (one === ',' || one === ';'))) return at
    if (depth === 0 && one === '\n' && code.slice(start, at).trim() !== '' && !/^\s*[.?:+&|]/.test(code.slice(at)))
      return at
  }
  return code.length
}

function sideOf(name: string): Side | undefined {
  return (['en', 'zh'] as const).find((side) => SIDES[side].name.test(name))
}

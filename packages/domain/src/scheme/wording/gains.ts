import { exact, fromInteger, multiply, toText } from '../../kernel/index.ts'
import { hanNumber, UNIT } from './plain-wording.ts'
import { decimalText, type Found, NUMBER, type Scan, take } from './scan.ts'

/** "每篇加0.5分", "采用一条得1分", "每条5". */
const EACH = new RegExp(
  `(?:[^;。,]*?每(?!年|学期|月|季|半年|周|学年|多|超|增)[^,;。扣]{0,16}?|[^;。,]*?(?<![\\d不少于低多超增])(?:1|一)${UNIT}[^,;。扣\\d]{0,8}?)(?:可)?(?:加|得|计|记|奖励?|给|赋)?(?:分)?${NUMBER}(?:分|(?=[,;、。]|$))`,
  'g',
)
const SUB_ITEMS = new RegExp(`(\\d+|[两二三四五六])(?:小|个)?项(?:内容)?(?:各|分别)(?:占|计|得|为)?${NUMBER}(?:分)?`)
const CAP = new RegExp(
  `(?:最高|最多|累计|合计|总分|总计|上限|封顶|不超过|至多|满分|以内|加到|加满)[^;。\\d]{0,12}?${NUMBER}(?:分)?(?:为止|封顶|为限|为上限|止)?|${NUMBER}分(?:封顶|为限|为上限|为止|止)`,
  'g',
)
const NO_CAP = /上不封顶|不封顶|不设上限|无上限/
const FULL_CAP = /(?:加|计|得)(?:满|完)(?:本项)?(?:分)?为止|得满(?:分)?为止|不超过(?:本项|该项)?(?:满分|分值|总分)/
const NONE = /(?:没有|无|未)[^,;。]{0,10}不得分/

/** Points for each occurrence, and a pool of several such. */
export function readGains({ text, points }: Scan): Found | undefined {
  const parted = readSubItems(text)
  if (parted !== undefined) return parted
  const { matches, rest } = take(text, EACH)
  const [first] = matches
  if (first === undefined) return undefined
  const open = take(rest, NO_CAP)
  const caps = take(open.rest, CAP)
  const full = take(caps.rest, FULL_CAP)
  const left = take(full.rest, NONE).rest
  const at = first.index + first[0].search(/[^;,、。]|$/)
  if (matches.length > 1) return readPool({ text, matches, at, rest: left })
  const each = decimalText(first[1])
  const cap =
    open.matches.length > 0 ? undefined : (decimalText(caps.matches[0]?.[1] ?? caps.matches[0]?.[2]) ?? points)
  const rule = { kind: 'pointsPerOccurrence' as const, each: each ?? '0', ...(cap === undefined ? {} : { cap }) }
  return {
    kind: 'pointsPerOccurrence',
    at,
    rest: left,
    rule: each === undefined || caps.matches.length > 1 ? null : rule,
  }
}

function readSubItems(text: string): Found | undefined {
  const { matches, rest } = take(text, SUB_ITEMS)
  const [first] = matches
  if (first === undefined || /扣/.test(text)) return undefined
  const count = /\d/.test(first[1] ?? '') ? Number(first[1]) : Number(hanNumber(first[1] ?? ''))
  const each = decimalText(first[2])
  if (each === undefined || !Number.isSafeInteger(count) || count > 20) return undefined
  const rule = { kind: 'pointsPerOccurrence' as const, each, cap: times(each, count) }
  return { kind: 'pointsPerOccurrence', at: first.index, rest, rule }
}

interface Pool {
  readonly text: string
  readonly matches: readonly RegExpExecArray[]
  readonly at: number
  readonly rest: string
}

/**
 * Several things that each earn: a pool with a cap for each, where every one is printed; else points per occurrence
 * whose figures differ, which no single rule says.
 */
function readPool({ text, matches, at, rest }: Pool): Found {
  const parts = matches.map((match, index) => {
    const end = matches[index + 1]?.index ?? text.length
    const behind = text.slice(match.index + match[0].length, end)
    const cap = take(behind, CAP).matches[0]
    const name = match[0].replace(/^[;,、。]+/, '').replace(/(?:每[^,;。]*|\d.*|(?:1|一).*)$/, '')
    return {
      name: name === '' ? match[0].replace(/^[;,、。]+|[\d.]+分?$/g, '') : name,
      each: decimalText(match[1]),
      cap: decimalText(cap?.[1] ?? cap?.[2]),
    }
  })
  const isWhole = parts.every(({ name, each, cap }) => name !== '' && each !== undefined && cap !== undefined)
  const isNamedOnce = new Set(parts.map(({ name }) => name)).size === parts.length
  const isPool = parts.filter(({ cap }) => cap !== undefined).length > 1 || /附加|加分(?:合计|累计|总|项)/.test(text)
  const kind = isPool ? 'bonusPool' : 'pointsPerOccurrence'
  const named = parts.map(({ name, each, cap }) => [name, { each: each ?? '0', cap: cap ?? '0' }] as const)
  const rule = { kind: 'bonusPool' as const, parts: Object.fromEntries(named) }
  return { kind, at, rest, rule: isPool && isWhole && isNamedOnce ? rule : null }
}

function times(each: string, count: number): string {
  return toText(multiply(exact(each), fromInteger(count)))
}

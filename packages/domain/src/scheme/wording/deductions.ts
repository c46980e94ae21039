import { compare, exact, ZERO } from '../../kernel/index.ts'
import { UNIT } from './plain-wording.ts'
import { decimalText, type Found, less, NUMBER, type Scan, take } from './scan.ts'

/** "组织不全扣2分", "每缺一次扣1", "酌情扣1-3分": what stands before the verb, and the figures behind it. */
const DEDUCTION = new RegExp(
  `([^;。]*?)(?:各?(?:倒)?扣(?:除|减|掉|去)?|减)(?:分)?${NUMBER}(?:分)?(?:-${NUMBER})?(?![\\d%])(?:分)?(?:\\/(${UNIT}))?[,、]?`,
  'g',
)
/** "最多扣3分" bounds the others. */
const MOST = new RegExp(
  `(?:最多|最高|累计|合计|至多|总计|上限|不超过)[^;。\\d,]{0,6}(?:扣|减)?[^;。\\d,]{0,4}?${NUMBER}分(?:为限|封顶)?`,
  'g',
)
/** Conditions that cost the whole item: "未按时换届整项0分". */
const ALL_OF_IT =
  /([^;。,]*?)(?:的|者|,)?(?:则)?(?:整项|本项|该项|此项|一律|直接|均)*(?:不得分|不给分|不计分|得0分|计0分|记0分|为0分?|0分|扣完全部|全扣|扣全分|整项0)(?![\d.])[,、]?/g
const PER_UNIT = new RegExp(
  `每(?!年|学期|月|季|半年|周|学年|两年|届)|(?:^|[^\\d二三四五六七八九十第])(?:1|一)(?:${UNIT})(?!性|把手|票|等)|^(?:1|一)${UNIT}|各扣`,
)
const SLASHED = /([一-鿿]*(?:不|未|无|没|缺|差|错|迟|漏)[一-鿿]*)(\d+(?:\.\d+)?)(?=[/、,;]|$)[/、,]?/g

interface Deduction {
  readonly condition: string
  readonly points: string
  readonly to: string | undefined
  readonly perUnit: boolean
  readonly at: number
}

/** Deductions of every form: per occurrence, by named conditions, or within a span that a person chooses. */
export function readDeductions({ text, points }: Scan): Found | undefined {
  const bounded = take(text, MOST)
  const isBound = bounded.matches.length > 0 && /扣|减/.test(text)
  const { matches, rest } = take(isBound ? bounded.rest : text, DEDUCTION)
  const listed = matches.map(deductionOf)
  if (listed.length === 0) return readSlashed(text)
  const [first] = listed
  if (first === undefined) return undefined
  const most = isBound ? decimalText(bounded.matches[0]?.[1]) : undefined
  const floor = most === undefined ? '0' : atLeastNothing(less(points, most))
  const zeroes = take(rest, ALL_OF_IT)
  const kind = kindOf(listed)
  const base = { at: first.at, kind, rest: kind === 'deductConditions' ? zeroes.rest : withoutPlainZero(rest) }
  if (kind === 'range') return { ...base, rule: spanOf(listed, points) }
  if (floor === undefined) return { ...base, rule: null }
  if (kind === 'deductPerOccurrence') {
    const isOne = new Set(listed.map((one) => one.points)).size === 1
    return { ...base, rule: isOne ? { kind, each: first.points, floor } : null }
  }
  const whole = zeroes.matches.map((match): [string, string | undefined] => [cleaned(match[1] ?? ''), points])
  const conditions = [...listed.map((one): [string, string | undefined] => [one.condition, one.points]), ...whole]
  return { ...base, rule: conditionsOf(conditions, { floor, mixed: listed.some((one) => one.perUnit) }) }
}

function kindOf(listed: readonly Deduction[]): 'range' | 'deductPerOccurrence' | 'deductConditions' {
  const [first] = listed
  const plain = listed.filter((one) => one.to === undefined)
  if (plain.length === 0) return 'range'
  return (first?.to === undefined ? first : plain[0])?.perUnit === true ? 'deductPerOccurrence' : 'deductConditions'
}

function deductionOf(match: RegExpExecArray): Deduction {
  const [, before = '', points = '0', to, unit] = match
  return {
    condition: cleaned(before),
    points: decimalText(points) ?? '0',
    to: decimalText(to),
    perUnit: unit !== undefined || (PER_UNIT.test(before) && !before.endsWith('各')),
    at: match.index + before.search(/[^;,、。]|$/),
  }
}

function cleaned(condition: string): string {
  return condition.replaceAll(/^[\s,;、。:]+|[\s,;、。:]+$|(?:的|者|,)$/g, '').replace(/(?:酌情|视情况?|各|可)$/, '')
}

/** "未召开不得分" beside deductions for each one missing says nothing new: what is missing costs everything anyway. */
function withoutPlainZero(rest: string): string {
  return take(rest, ALL_OF_IT).rest
}

function spanOf(listed: readonly Deduction[], points: string | undefined): Found['rule'] {
  const [only] = listed
  if (listed.length !== 1 || only?.to === undefined) return null
  const min = atLeastNothing(less(points, only.to))
  return min === undefined || points === undefined ? null : { kind: 'range', min, max: points }
}

function conditionsOf(
  listed: readonly (readonly [string, string | undefined])[],
  { floor, mixed }: { readonly floor: string; readonly mixed: boolean },
): Found['rule'] {
  const conditions = new Map<string, string>()
  for (const [text, points] of listed) {
    if (text === '' || text.length > 200 || points === undefined || conditions.has(text)) return null
    conditions.set(text, points)
  }
  return mixed ? null : { kind: 'deductConditions', conditions: Object.fromEntries(conditions), floor }
}

/** "职责不明2/工会未主持2/无规则2": only faults are listed, each with its points. */
function readSlashed(text: string): Found | undefined {
  const { matches, rest } = take(text, SLASHED)
  const [first] = matches
  if (first === undefined || matches.length < 2) return undefined
  const listed = matches.map((match): [string, string] => [match[1] ?? '', decimalText(match[2]) ?? '0'])
  const rule = conditionsOf(listed, { floor: '0', mixed: false })
  return { kind: 'deductConditions', at: first.index, rule, rest }
}

function atLeastNothing(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  return compare(exact(value), ZERO) < 0 ? '0' : value
}

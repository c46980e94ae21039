import { add, compare, exact, toText } from '../../kernel/index.ts'
import { decimalText, type Found, isNothing, NUMBER, type Scan, take } from './scan.ts'

/** A share that is reached, and what it gives: "达到90%以上得5分", "80%-90%得3分", "70%2". */
const TIER = new RegExp(
  `(?:${NUMBER}%?-)?${NUMBER}%(?:\\(含[^)]*\\)|含)?(?:\\(?(?:及|含|不含)?以上\\)?|之间|左右)?(?:的|者|时|以内)?[,:]?` +
    `[^\\d%;。,扣减加以]{0,8}?(?:得|计|给|为|记)?(满分|全分|${NUMBER}分|${NUMBER}(?=[,;、。/]|$))`,
  'g',
)
/** "80%以下不得分", "低于60%得1分". */
const BELOW = new RegExp(
  `(?:(?:低于|不足|未达|达不到|不到|少于|<)${NUMBER}%(?:以?下)?|${NUMBER}%(?:\\(不含\\))?以下)(?:的|者)?[,:]?(?:则)?(?:得|计|为)?(不得分|不给分|不计分|${NUMBER}分)`,
)
const OTHERWISE =
  /(?:否则|其他|其余|其它|不达标|未达标|达不到|未达到|不足|低于(?:此|该)?(?:标准|比例)?|不到)(?:的|者|此?比例|标准|要求)*[,:]?(?:则)?(?:均|一律)?(?:得|计|为)?(?:不得分|不给分|不计分|0分|0(?!\d))/
const REACHED = /(?:达标|达到标准|达到要求|完成)(?:的|者)?(?:得|计|为|给)?(\d+(?:\.\d+)?)(?:分)?(?=[,;、。]|$)/
const NAMED =
  /(?:率|比例|比重|占比|面|覆盖|参与|入会|完成|达标|占)[^\d;。]{0,10}?(\d+(?:\.\d+)?)%|(?:≥|>=|不低于|不少于|达到?|超过|不小于)(\d+(?:\.\d+)?)%/
const DOWN = new RegExp(
  `每(?:再)?(?:降?低|少|下降|减少|差|不足|降)(?:于)?[^\\d;。,]{0,6}?${NUMBER}(?:%|个?百分点)[^\\d;。]{0,6}?扣(?:除|减)?(?:分)?${NUMBER}(?:分)?`,
)
const UP = new RegExp(
  `每(?:再)?(?:提?高|增加?|超过?|超出|上升|多)(?:于)?[^\\d;。,]{0,8}?${NUMBER}(?:%|个?百分点)[^\\d;。]{0,6}?(?:加|得|奖)(?:分)?${NUMBER}(?:分)?`,
)
const MOST_MORE = new RegExp(`(?:最高|最多|不超过|上限)(?:可?加|奖)?(?:到)?${NUMBER}分`)
const IN_PROPORTION =
  /(?:按|依|以)(?:照|据)?[^;。,]{0,14}?(?:比例|完成率|百分比|百分率|参与率|到会率|入会率|出勤率|率|占比)[^;。,]{0,6}?(?:得分|计分|折算|给分|计算|赋分|记分|计得分|扣分|折分)[^;。,]{0,8}|(?:率|比例)(?:×|\*|x|乘以?)[^;。,]{0,10}/
/** A number of things behind "按比例" is a target or a least number, no ratio. */
const COUNTED = /\d+(?:次|篇|条|项|个|人|场|件|份|所|家|名|期)/

/** Ratios: bands, a line to be reached, steps above and below a baseline, or plain proportion. */
export function readRatios(scan: Scan): Found | undefined {
  return readSteps(scan) ?? readBands(scan) ?? readProportion(scan)
}

function readBands({ text, name, points }: Scan): Found | undefined {
  const belowTaken = take(text, BELOW)
  const tierTaken = take(belowTaken.rest, TIER)
  const otherwise = take(tierTaken.rest, OTHERWISE)
  const reached = take(otherwise.rest, REACHED)
  const named = percentIn(name)
  const tiers = tierTaken.matches.map((match): [string, string] | undefined =>
    tierOf(match[1] ?? match[2], match[3], points),
  )
  const first = Math.min(...[...tierTaken.matches, ...belowTaken.matches].map((match) => match.index))
  if (named !== undefined && reached.matches.length > 0) {
    const start = reached.matches[0]?.index ?? 0
    const top = tierOf(named, reached.matches[0]?.[1], points)
    const at = Math.min(start, Number.isFinite(first) ? first : start)
    return judgeBands([top, ...tiers], { at, rest: reached.rest, below: belowOf(belowTaken.matches), points })
  }
  if (tiers.length > 0)
    return judgeBands(tiers, { at: first, rest: otherwise.rest, below: belowOf(belowTaken.matches), points })
  const line = take(otherwise.rest, NAMED)
  const [match] = line.matches
  if (match === undefined) {
    const isJudgedByName = named !== undefined && otherwise.matches.length > 0
    return isJudgedByName ? threshold(named, otherwise.matches[0]?.index ?? 0, otherwise.rest) : undefined
  }
  const isLinear = DOWN.test(text) || /扣/.test(line.rest) || IN_PROPORTION.test(text)
  return isLinear ? undefined : threshold(match[1] ?? match[2], match.index, withoutPlainGain(line.rest, points))
}

function judgeBands(
  tiers: readonly ([string, string] | undefined)[],
  {
    at,
    rest,
    below,
    points,
  }: Pick<Found, 'at' | 'rest'> & { readonly below: string; readonly points: string | undefined },
): Found {
  const known = tiers.filter((tier) => tier !== undefined)
  const [only] = known
  if (tiers.length === 1 && isNothing(below)) {
    const isFull = only !== undefined && (points === undefined || compare(exact(only[1]), exact(points)) === 0)
    return { kind: 'ratioThreshold', at, rest, rule: isFull ? { kind: 'ratioThreshold', minPct: only[0] } : null }
  }
  const falling = known.toSorted((a, b) => compare(exact(b[0]), exact(a[0])))
  const rule = known.length === tiers.length ? { kind: 'ratioTiers' as const, tiers: falling, below } : null
  return { kind: 'ratioTiers', at, rest, rule }
}

function threshold(percent: string | undefined, at: number, rest: string): Found {
  const minPct = decimalText(percent)
  const rule = minPct === undefined ? null : { kind: 'ratioThreshold' as const, minPct }
  return { kind: 'ratioThreshold', at, rest, rule }
}

function readSteps({ text, name, points }: Scan): Found | undefined {
  const down = take(text, DOWN)
  const up = take(down.rest, UP)
  const matches = [...down.matches, ...up.matches]
  if (matches.length === 0) return undefined
  const at = Math.min(...matches.map((match) => match.index))
  const most = take(up.rest, MOST_MORE)
  const without = take(
    most.rest,
    new RegExp(
      `(?:(?:以|达到?|低于|不足|未达到?|≥|不低于|完成)[^\\d;。,]{0,8})?${NUMBER}%(?:以上|及以上|以下|为基准|为标准)?(?:的)?(?:得|计)?(?:满分|${NUMBER}分)?`,
      'g',
    ),
  )
  const baseline = decimalText(without.matches[0]?.[1]) ?? percentIn(name)
  const steps = [down.matches[0]?.[1], up.matches[0]?.[1]].flatMap((step) => decimalText(step) ?? [])
  const cap = up.matches.length === 0 ? undefined : sumOf(points, decimalText(most.matches[0]?.[1]))
  const isWhole = baseline !== undefined && new Set(steps).size === 1 && without.matches.length <= 1
  const rule = {
    ...{ kind: 'ratioLinear' as const, baselinePct: baseline, stepPct: steps[0], floor: '0' },
    ...(down.matches.length === 0 ? {} : { down: decimalText(down.matches[0]?.[2]) }),
    ...(up.matches.length === 0 ? {} : { up: decimalText(up.matches[0]?.[2]) }),
    ...(cap === undefined ? {} : { cap }),
  }
  return { kind: 'ratioLinear', at, rest: without.rest, rule: isWhole ? rule : null }
}

function readProportion({ text }: Scan): Found | undefined {
  const { matches, rest } = take(text, IN_PROPORTION)
  const [first] = matches
  if (
    first === undefined ||
    COUNTED.test(text) ||
    /任务|目标|得票|投票|票率|测评|排名|第一名|第1名|最高|平均/.test(text)
  )
    return undefined
  const full = take(rest, /(?:100%|全部完成|完成)[^\d;。]{0,4}得?满分/)
  return { kind: 'ratioLinear', at: first.index, rest: full.rest, rule: { kind: 'ratioLinear' } }
}

/** The percentage that a name or a text asks for. */
export function percentIn(text: string): string | undefined {
  const match = NAMED.exec(text)
  return decimalText(match?.[1] ?? match?.[2])
}

function tierOf(
  percent: string | undefined,
  given: string | undefined,
  points: string | undefined,
): [string, string] | undefined {
  const pct = decimalText(percent)
  const isFull = given === '满分' || given === '全分'
  const value = isFull ? points : decimalText(given?.replace('分', ''))
  return pct === undefined || value === undefined ? undefined : [pct, value]
}

function belowOf(matches: readonly RegExpExecArray[]): string {
  return decimalText(matches[0]?.[3]?.replace('分', '')) ?? '0'
}

function sumOf(points: string | undefined, more: string | undefined): string | undefined {
  if (points === undefined || more === undefined) return undefined
  return toText(add(exact(points), exact(more)))
}

/** "达到95%得满分" says no more than the line itself. */
function withoutPlainGain(rest: string, points: string | undefined): string {
  const full = points === undefined ? '满分' : `满分|${points.replace('.', '\\.')}分`
  return take(rest, new RegExp(`(?:得|计|给)(?:${full}|分)`)).rest
}

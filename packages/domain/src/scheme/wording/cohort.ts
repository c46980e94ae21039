import { divide, exact, toText } from '../../kernel/index.ts'
import { decimalText, type Found, NUMBER, type Scan, take } from './scan.ts'

const LEADER =
  /(?:以)?(?:最高|最多|第1名|第一名|最好)(?:者|分|的|单位|得分|数)?[^;。]{0,12}?(?:满分|\d+(?:\.\d+)?分|基数|100%)[^;。]{0,8}?(?:其余|其他|其它|第2|第二|后面)[^;。]{0,16}?(?:比例|之比|比值|折算)[^;。]{0,10}/
const MEAN = /平均(?:数|值|分|水平|线|得分|成绩)?|均值|均分/
const FROM_MEAN = new RegExp(
  `(?:每)?(?:低于|高于|超过?|超出|不足|少于|偏离|相差|高|低)[^;。]{0,14}?(?:平均|均值|均分)[^;。扣]{0,16}?扣(?:除|减)?(?:分)?${NUMBER}(?:分)?|` +
    `(?:平均|均值|均分)[^;。扣]{0,24}?每[^;。扣]{0,10}?扣(?:除|减)?(?:分)?${NUMBER}(?:分)?`,
)
const CONTEST = /比赛|竞赛|获奖|荣誉|表彰|活动中获|参赛|赛事|奖/
const RANK = new RegExp(
  `(?:列|居|排名?|位居|位列)?(前|末|后|倒数)?第?(\\d{1,6})(?:(-)第?(\\d{1,6})|(?:[、,和,]第?(\\d{1,6})){0,20})?(?:名|位)(?:的|者|单位)?[^\\d;。名]{0,6}?${NUMBER}(?:分|(?=[,;、。/]|$))`,
  'g',
)
const BY_RANK = /按[^;。,]{0,12}(?:排名|名次|位次|排序)[^;。,]{0,8}(?:得分|计分|赋分|给分|记分|折算)/
const OTHER_RANKS = /(?:其余|其他|其它)(?:名次|单位)?(?:的)?(?:不得分|得0分|0分)/
const CHILD =
  /(?:各|所属|下属|下级|基层|所辖|全部)?(?:小组|分会|分工会|下级|下属单位|基层工会|基层单位|年级组|工会小组|子单位|所属单位|基层)[^;。]{0,14}?平均(?:分|得分|值|成绩|数)?(?:[^;。\d]{0,10}?(\d+(?:\.\d+)?)(%)?)?[^;。]{0,6}/
const VOTE = /得票|赞成票|同意票|赞成率|投票|无记名(?:推荐|测评)|票数|票率|民主测评/
const BY_VOTE =
  /(?:得票|赞成|同意|满意|测评|投票|无记名|民主测评|票数)[^;。]{0,24}?(?:×|\*|乘|按|折算|比例|计分|得分|计算|推荐|票)[^;。]{0,12}/
const OPTION =
  /(优秀|满意|基本满意|合格|良好|称职|基本称职|赞成|同意|好|较好|一般|不满意|不合格|弃权|反对|较差|差)票?(?:按|计|为|折|系数)*[:]?(\d+(?:\.\d+)?)(%)?(?!分)/g

/** What depends on the others: the leader's share, places, the mean of all, votes, and the totals of the units below. */
export function readCohort(scan: Scan): Found | undefined {
  return readChildren(scan) ?? readLeader(scan) ?? readMean(scan) ?? readVote(scan) ?? readRanks(scan)
}

function readLeader({ text }: Scan): Found | undefined {
  const { matches, rest } = take(text, LEADER)
  const [first] = matches
  return first && { kind: 'shareOfLeader', at: first.index, rest, rule: { kind: 'shareOfLeader' } }
}

function readMean({ text }: Scan): Found | undefined {
  if (!MEAN.test(text)) return undefined
  const { matches, rest } = take(text, FROM_MEAN)
  const [first] = matches
  if (first === undefined) return undefined
  const perPoint = decimalText(first[1] ?? first[2])
  const isAbove = /高于|超|高/.test(first[0])
  const isBelow = /低于|不足|少于|低|偏离|相差/.test(first[0])
  const isByOne =
    /每(?:[^\d;。]{0,10})(?:1|一)?(?:分|岁|个|次|人|项|点|篇|条|%|个百分点)|每(?:低|高|超)/.test(first[0]) &&
    !/每[^\d;。]{0,8}[2-9]\d*/.test(first[0])
  const isSaid = perPoint !== undefined && isByOne && isBelow
  const rule = {
    kind: 'distanceFromMean' as const,
    perPoint: perPoint ?? '0',
    onlyBelow: !isAbove && !/偏离|相差/.test(first[0]),
  }
  return { kind: 'distanceFromMean', at: first.index, rest, rule: isSaid ? rule : null }
}

function readRanks({ text, name }: Scan): Found | undefined {
  const { matches, rest } = take(text, RANK)
  const [first] = matches
  if (CONTEST.test(text) || (CONTEST.test(name) && !/排名|名次/.test(text))) return undefined
  if (first === undefined) {
    const by = take(text, BY_RANK)
    const [start] = by.matches
    return start && { kind: 'rankPoints', at: start.index, rest: by.rest, rule: null }
  }
  const byRank: (string | undefined)[] = []
  let isOpen = false
  for (const match of matches) {
    const [, side, from = '1', , to, , points] = match
    if (side === '末' || side === '后' || side === '倒数') isOpen = true
    const listed = [...match[0].matchAll(/\d+(?=[、,和]|名|位)/g)].map((one) => Number(one[0]))
    const low = side === '前' ? 1 : Number(from)
    const high = side === '前' ? Number(from) : Number(to ?? listed.at(-1) ?? from)
    if (high < low || high > 500) isOpen = true
    else for (let rank = low; rank <= high; rank += 1) byRank[rank - 1] ??= decimalText(points) ?? '0'
  }
  const isWhole = !isOpen && byRank.length > 0 && Array.from(byRank).every((points) => points !== undefined)
  const rule = {
    kind: 'rankPoints' as const,
    byRank: byRank.map((points) => points ?? '0'),
    ties: 'shareHigher' as const,
  }
  return { kind: 'rankPoints', at: first.index, rest: take(rest, OTHER_RANKS).rest, rule: isWhole ? rule : null }
}

function readChildren({ text }: Scan): Found | undefined {
  if (/扣/.test(text)) return undefined
  const { matches, rest } = take(text, CHILD)
  const [first] = matches
  if (first === undefined) return undefined
  const number = decimalText(first[1])
  const weight = number === undefined ? undefined : first[2] === '%' ? shareOf(number) : number
  const rule = {
    ...{ kind: 'childAverage' as const, weight: weight ?? '0', missingChild: 'pending' as const },
    ...{ exemptChild: 'exclude' as const, noChildren: 'notCounted' as const },
  }
  return { kind: 'childAverage', at: first.index, rest, rule: weight === undefined ? null : rule }
}

function readVote({ text }: Scan): Found | undefined {
  if (!VOTE.test(text) || /\d%[^;。]{0,8}\d分|以上得|扣/.test(text)) return undefined
  const options = take(text, OPTION)
  const { matches, rest } = take(options.rest, BY_VOTE)
  const [first] = matches
  if (first === undefined) return undefined
  const listed = options.matches.map((match): [string, string] => [
    match[1] ?? '',
    match[3] === '%' ? shareOf(match[2] ?? '0') : (decimalText(match[2]) ?? '0'),
  ])
  const single = /赞成|得票|同意|推荐/.test(text) ? '赞成' : /满意/.test(text) ? '满意' : undefined
  const weights = listed.length > 0 ? listed : single === undefined ? [] : [[single, '1'] as const]
  const rule = { kind: 'voteShare' as const, weights: Object.fromEntries(weights) }
  const isCounted = /×|\*|乘|比例|得票率|赞成率|满意率|折算|计分/.test(text)
  return { kind: 'voteShare', at: first.index, rest, rule: weights.length > 0 && isCounted ? rule : null }
}

/** "50" per cent as a share of one. */
function shareOf(percent: string): string {
  return toText(divide(exact(percent), exact('100')))
}

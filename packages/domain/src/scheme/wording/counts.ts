import { UNIT } from './plain-wording.ts'
import { decimalText, type Found, NUMBER, type Scan, take } from './scan.ts'

const LATE = new RegExp(
  `(?:每)?(?:逾期|迟(?:交|报|到|延|缓)?|延(?:期|迟|误|时|后)|超期|晚(?:交|报)?|推迟|超时|滞后|过期)[^;。扣]{0,10}?(?:每)?(?:1)?(?:个)?(?:工作)?(?:天|日)[^;。,扣]{0,6}?扣(?:除|减)?(?:分)?${NUMBER}(?:分)?`,
)
const MOST_OFF = new RegExp(`(?:最多|最高|累计|至多|不超过|上限)[^;。\\d,]{0,6}?(?:扣)?${NUMBER}分`)
const IN_TIME = /(?:按时|及时|如期|按期)[^;。,\d]{0,12}(?:得满分|得\d+(?:\.\d+)?分)/
const LEAST_WORD = '(?:不少于|不得少于|不低于|至少|≥|>=|达到?|完成|满|多于|召开|开展|组织|举办|有|报送|上报|参加|开)'
const PERIOD = '(?:每年|每学年|每学期|每季度?|每月|每半年|全年|年内|一年|每两月|年度)'
const LEAST = new RegExp(
  `(?:${LEAST_WORD}[^\\d%;。,]{0,10}?|${PERIOD}[^\\d%;。,]{0,12}?)(\\d{1,6})(?:${UNIT})(?!%)(?:\\(?(?:及|含)?以上\\)?)?(?:\\/(?:年|学期|月|季度?))?(?:的|者)?`,
)
const MORE_THAN = new RegExp(`(\\d{1,6})(?:${UNIT})(?:\\(?(?:及|含)?以上\\)?|\\/(?:年|学期|月|季度?|学年))(?:的|者)?`)
const GIVES = new RegExp(`[,:]?(?:得|计|给|为)(?:满分|分|${NUMBER}分?)|达到(?:的)?(?:计|得)${NUMBER}分?`)
const SHORT =
  /(?:否则|不足|未达到?|达不到|少于|低于|不够|其余|其他)[^;。,\d]{0,8}(?:\d+[^;。,\d扣]{0,4})?(?:的|者)?[,]?(?:则)?(?:不得分|得0分|计0分|0分?|不计分)(?:\(按月\))?|未[^;。,\d]{0,6}不得分|(?:没有|无)[^;。,\d]{0,6}不得分|按月/
const SHARE = /(?:不足|未达到?|未完成|少于|低于|达不到)?[^;。,\d]{0,6}按[^;。,]{0,6}比例[^;。,]{0,8}/
const ABOVE = new RegExp(
  `(?:每(?:多|超过?|增加?|超额)[^;。,\\d]{0,8}?(?:1)?(?:${UNIT})?[^;。,\\d]{0,6}?(?:加|得|奖)(?:分)?|超(?:额|过|出)[^;。,\\d]{0,8}?每(?:多|增加?)?(?:1)?(?:${UNIT})[^;。,\\d]{0,6}?(?:加|得|奖)(?:分)?)${NUMBER}(?:分)?`,
)
const MOST_MORE = new RegExp(`(?:最高|最多|累计|不超过|上限)[^;。\\d,]{0,6}?(?:加)?${NUMBER}分`)
const TARGET = new RegExp(
  `(?:目标|任务|指标|计划)(?:数|值|量)?(?:为|是|:)?[^;。,\\d%]{0,10}?${NUMBER}(?!%|\\d|分)(?:${UNIT}|万?元|亿元)?|完成${NUMBER}(?:${UNIT}|万?元)(?:目标|任务|指标)`,
)
const BY_TARGET =
  /(?:实际)?完成(?:数|量|值|额|情况)(?:[/÷]|与|占|除以)[^;。,]{0,4}?(?:目标|任务|计划|指标)(?:数|值|量|额)?(?:之比|的比例|比例)?[^;。,]{0,10}|按[^;。,]{0,8}(?:任务|目标|指标)[^;。,]{0,8}(?:完成|比例)[^;。,]{0,8}(?:得分|计分|折算|给分)?/

/** Days late. */
export function readLateness({ text, points }: Scan): Found | undefined {
  const { matches, rest } = take(text, LATE)
  const [first] = matches
  if (first === undefined) return undefined
  const most = take(rest, MOST_OFF)
  const perDay = decimalText(first[1])
  const maxDeduction = decimalText(most.matches[0]?.[1]) ?? points
  const isSaid =
    perDay !== undefined && maxDeduction !== undefined && !/每?[2-9]\d*(?:个)?(?:工作)?(?:天|日)/.test(first[0])
  const rule = isSaid ? { kind: 'lateness' as const, perDay, maxDeduction } : null
  return { kind: 'lateness', at: first.index, rest: take(most.rest, IN_TIME).rest, rule }
}

/** What was done of a target, with something for what is over it. */
export function readTarget({ text, name }: Scan): Found | undefined {
  if (/扣|率/.test(text)) return undefined
  const target = take(text, TARGET)
  const by = take(target.rest, BY_TARGET)
  const above = take(by.rest, ABOVE)
  const share = take(above.rest, SHARE)
  const isMeant = by.matches.length > 0 || above.matches.length > 0 || share.matches.length > 0
  const [first] = [...target.matches, ...by.matches].toSorted((a, b) => a.index - b.index)
  if (first === undefined || !isMeant) return undefined
  const most = take(share.rest, MOST_MORE)
  const named = TARGET.exec(name)
  const wanted = decimalText(target.matches[0]?.[1] ?? target.matches[0]?.[2] ?? named?.[1] ?? named?.[2])
  const overEach = decimalText(above.matches[0]?.[1])
  const overCap = decimalText(most.matches[0]?.[1])
  const rule = {
    ...{ kind: 'targetCompletion' as const, target: wanted ?? '1' },
    ...(overEach === undefined ? {} : { overEach }),
    ...(overCap === undefined ? {} : { overCap }),
  }
  const rest = take(most.rest, /完成[^;。,\d]{0,8}得?(?:满分|\d+分)|得(?:满分|\d+分)/).rest
  return { kind: 'targetCompletion', at: first.index, rest, rule: wanted === undefined ? null : rule }
}

/** A least number in a period. */
export function readLeast({ text }: Scan): Found | undefined {
  const line = take(text, LEAST)
  const { matches, rest } = line.matches.length > 0 ? line : take(text, MORE_THAN)
  const [first] = matches
  if (first === undefined || /每(?:缺|少|迟)|扣/.test(text)) return undefined
  const above = take(rest, ABOVE)
  const most = take(above.rest, MOST_MORE)
  const share = take(most.rest, SHARE)
  const short = take(share.rest, SHORT)
  const given = take(short.rest, GIVES)
  const each = decimalText(above.matches[0]?.[1])
  const cap = decimalText(most.matches[0]?.[1])
  const isOpen = each !== undefined && cap === undefined
  const rule = {
    ...{
      kind: 'minimumCount' as const,
      min: Number(first[1]),
      below: share.matches.length > 0 ? ('proportional' as const) : ('0' as const),
    },
    ...(each === undefined || cap === undefined ? {} : { above: { each, cap } }),
  }
  const isWhole = matches.length === 1 && !isOpen && given.matches.length <= 1 && Number(first[1]) > 0
  return { kind: 'minimumCount', at: first.index, rest: given.rest, rule: isWhole ? rule : null }
}

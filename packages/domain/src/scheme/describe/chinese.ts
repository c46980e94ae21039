import { segmentName as nameOfSegment } from '../../org/index.ts'
import type { MissingPolicy } from '../rule.ts'
import {
  describePart,
  descending,
  measuredBy,
  type PartContext,
  percentOf,
  rankRuns,
  rowName,
  type Sentences,
  signOf,
} from './sentences.ts'

export const CHINESE: Sentences = {
  allOrNothing: (_, context) => `做到得${full(context)}，做不到不得分`,
  deductPerOccurrence: ({ each, floor }, context) => `${head(context)}每次扣 ${each} 分，${downTo(floor)}`,
  deductConditions: ({ conditions, floor }, context) => {
    const listed = Object.entries(conditions).map(([text, points]) => `“${rowName(text, context)}”扣 ${points} 分`)
    return `${head(context)}有下列情形的扣分：${listed.join('、') || '（未列情形）'}，${downTo(floor)}`
  },
  minimumCount: ({ min, below, above }, context) => {
    const short = below === '0' ? '不足不得分' : '不足按比例得分'
    const more =
      above === undefined ? '' : `；每多 ${measuredBy(1, context, ' 次')}加 ${above.each} 分，最多加 ${above.cap} 分`
    return `达到 ${measuredBy(min, context, ' 次')}得${full(context)}，${short}${more}`
  },
  pointsPerOccurrence: ({ each, cap }, context) => `${head(context)}每次得 ${each} 分，${upTo(cap, '得')}`,
  awardMatrix: ({ matrix, cap }, context) => {
    const levels = Object.entries(matrix).map(([level, places]) => {
      const listed = places.map((points, at) => `第 ${at + 1} 名 ${points} 分`)
      return `“${rowName(level, context)}”${listed.join('、')}`
    })
    const counted = `同一活动只计最高的一次，累计${upTo(cap, '得')}`
    return `${head(context)}按级别和名次得分：${levels.join('；') || '（未列级别）'}；其余名次不得分；${counted}`
  },
  ratioThreshold: ({ minPct }, context) => `比例达到 ${minPct}% 得${full(context)}，达不到不得分`,
  ratioTiers: ({ tiers, below }, context) => {
    const steps = descending(tiers).map(([minPct, points]) => `达到 ${minPct}% 得 ${points} 分`)
    return `${head(context)}比例${steps.join('，')}，再低得 ${below} 分`
  },
  ratioLinear: ({ baselinePct, stepPct, up, down, cap, floor }, context) => {
    const most = cap === undefined ? '' : `，最多得 ${cap} 分`
    const least = floor === undefined ? '' : `，最低得 ${floor} 分`
    if (baselinePct === undefined) {
      const idle = listIdle({ 每档百分点: stepPct, 加分: up, 扣分: down })
      return `按比例得分，比例为 100% 时得${full(context)}${most}${least}${idle && `；未设基准比例，${idle} 不起作用`}`
    }
    const step = stepPct ?? '1'
    const higher = up === undefined ? '高出不加分' : `每高 ${step} 个百分点加 ${up} 分`
    const lower = down === undefined ? '不足不扣分' : `每低 ${step} 个百分点扣 ${down} 分`
    const idle = up === undefined && down === undefined ? listIdle({ 每档百分点: stepPct }) : ''
    const note = idle ? `；${idle} 不起作用` : '，不满一档的按比例计'
    return `比例为 ${baselinePct}% 时得${full(context)}；${higher}，${lower}${note}${most}${least}`
  },
  gradedLevels: ({ levels, as }, context) => {
    const steps = Object.entries(levels).map(([name, value]) =>
      as === 'points'
        ? `“${rowName(name, context)}”得 ${value} 分`
        : `“${rowName(name, context)}”${shareZh(percentOf(value))}`,
    )
    return `${head(context)}按评定的档次得分：${steps.join('、') || '（未列档次）'}`
  },
  range: ({ min, max }, context) => `${head(context)}由评委在 ${min} 分至 ${max} 分之间给分`,
  judged: ({ min, max }, context) => {
    const most = max === undefined ? '满分' : ` ${max} 分`
    const bounds = min === undefined ? `不超过${most}` : `从 ${min} 分到${most}`
    return `${head(context)}由评委酌情给分，${bounds}`
  },
  rankPoints: ({ byRank }, context) => {
    const ranks = rankRuns(byRank).map(
      ({ from, to, points }) => `第 ${from === to ? from : `${from}–${to}`} 名得 ${points} 分`,
    )
    return `${head(context)}按在参评单位中的名次得分：${ranks.join('、')}，其余名次不得分；并列的都按较高的名次得分`
  },
  shareOfLeader: (_, context) => `参评单位中数值最高的得${full(context)}，其余按与最高值的比例得分`,
  distanceFromMean: ({ perPoint, onlyBelow, floor }, context) =>
    onlyBelow
      ? `不低于参评单位平均值的得${full(context)}，每低于平均值 ${measuredBy(1, context)} 扣 ${perPoint} 分，${downTo(floor)}`
      : `等于参评单位平均值的得${full(context)}，每高于或低于平均值 ${measuredBy(1, context)} 扣 ${perPoint} 分，${downTo(floor)}`,
  voteShare: ({ weights, minParticipationPct }, context) => {
    const options = Object.entries(weights).map(([option, weight]) => `“${option}”每票按 ${percentOf(weight)}%`)
    const turnout = minParticipationPct === undefined ? '' : `；参与率不足 ${minParticipationPct}% 的予以提示`
    return `${head(context)}按有效票折算得分：${options.join('、') || '（未列选项）'}${turnout}`
  },
  childAverage: ({ weight, missingChild, noChildren }, context) => {
    const missing = {
      zero: '没有得分的按 0 分计入',
      notCounted: '没有得分的不计入',
      pending: '有单位没有得分时暂不计分',
    }
    const none = {
      notCounted: '没有所属单位的本项不计',
      zero: '没有所属单位的得 0 分',
      scaleOwn: '没有所属单位的其余项目按满分放大',
    }
    const mean = `取所属单位得分的平均值乘以 ${weight}`
    return `${head(context)}${mean}；${missing[missingChild]}，免予考核的不计入；${none[noChildren]}`
  },
  lateness: ({ perDay, maxDeduction }, context) =>
    `按时得${full(context)}，每迟 1 天扣 ${perDay} 分，最多扣 ${maxDeduction} 分`,
  targetCompletion: ({ target, overEach, overCap }, context) => {
    const idle = overCap === undefined ? '' : `，加分上限 ${overCap} 分不起作用`
    const over =
      overEach === undefined
        ? `超额不加分${idle}`
        : `每超出 ${measuredBy(1, context)} 加 ${overEach} 分，${upTo(overCap, '加')}`
    return `完成 ${measuredBy(target, context)} 得${full(context)}，未完成的按完成比例得分；${over}`
  },
  gate: () => '不满足此条件的不参加评定',
  veto: ({ effect, item }, context) => {
    const named = item === undefined ? '' : `“${context.itemName?.(item) ?? item}”`
    const idle = item === undefined || effect === 'itemZero' ? '' : `（指定的项目${named}不起作用）`
    if (typeof effect === 'object') return `出现此情形的，最高只能评为“${effect.level}”${idle}`
    const effects = {
      itemZero: `${named || '本项'}得 0 分`,
      noTopLevel: '不能评为最高等级',
      void: '不评等级，结果无效',
    }
    return `出现此情形的，${effects[effect]}${idle}`
  },
  bonusPool: ({ parts, cap }, context) => {
    const listed = Object.entries(parts).map(
      ([name, part]) => `“${rowName(name, context)}”每次加 ${part.each} 分、最多加 ${part.cap} 分`,
    )
    return `另计加分：${listed.join('；') || '（未列项目）'}；合计${upTo(cap, '加')}`
  },
  parts: ({ parts }, context) => {
    const said = parts.map((part, at) => {
      const { number, sentence } = describePart(part, at, context)
      return `（${number}）“${part.name}”：${sentence}，${MISSING_ZH[part.missing]}`
    })
    return `${head(context)}分 ${parts.length} 部分计分：${said.join('；')}`
  },
}

/** What a missing datum means, as half a sentence. */
export const MISSING_ZH: Readonly<Record<MissingPolicy, string>> = {
  zero: '没有数据的得 0 分',
  notCounted: '没有数据的不计',
  pending: '没有数据的暂不计分',
}

/** "满分 6 分", "满分（小学 6 分、中学 8 分）", or "满分" where it is not known. */
export function full({ points, segmentName }: PartContext): string {
  if (points === undefined) return '满分'
  if (typeof points === 'string') return `满分 ${points} 分`
  const each = Object.entries(points).map(
    ([segment, value]) => `${segmentName?.(segment) ?? nameOfSegment(segment).zh} ${value} 分`,
  )
  return each.length === 0 ? '满分' : `满分（${each.join('、')}）`
}

function head(context: PartContext): string {
  return context.points === undefined || context.points === '0' ? '' : `${full(context)}，`
}

function downTo(floor: string): string {
  const sign = signOf(floor)
  if (sign === 0) return '扣完为止'
  return sign > 0 ? `扣到 ${floor} 分为止` : `可以倒扣，最低 ${floor} 分`
}

function shareZh(percent: string): string {
  if (percent === '0') return '不得分'
  return percent === '100' ? '得满分' : `得满分的 ${percent}%`
}

function upTo(cap: string | undefined, verb: '得' | '加'): string {
  return cap === undefined ? '上不封顶' : `最多${verb} ${cap} 分`
}

function listIdle(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([label, value]) => (value === undefined ? [] : [`${label} ${value}`]))
    .join('、')
}

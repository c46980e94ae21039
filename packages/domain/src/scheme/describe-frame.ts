import { counted, exact, multiply, toText } from '../kernel/index.ts'
import { segmentName } from '../org/index.ts'
import type { Bilingual } from './bilingual.ts'
import { findHeldTitleLevel } from './held-title.ts'
import type { Combine, Level, Prerequisite, Quota, Rater, Review, Scheme } from './scheme.ts'

/**
 * What belongs to a scheme as a whole, each part in one plain sentence without a full stop. Every parameter is said: two
 * parts that score differently never read the same.
 */
export function describeTotals(scheme: Scheme): readonly Bilingual[] {
  const { total, rescaleTo, totalRounding, bonus, penalties = [] } = scheme
  return [
    ...(total === undefined ? [] : [{ zh: `总分 ${total} 分`, en: `${counted(total, 'point|points')} in all` }]),
    ...(rescaleTo === undefined
      ? []
      : [{ zh: `得分折算为 ${rescaleTo} 分制`, en: `totals are scaled to ${rescaleTo}` }]),
    totalRounding === null
      ? { zh: '总分不取整', en: 'totals are not rounded' }
      : { zh: `总分四舍五入到 ${totalRounding.step} 分`, en: `totals are rounded half up to ${totalRounding.step}` },
    ...(bonus === undefined ? [] : [describeBonus(bonus)]),
    ...penalties.map(({ perDay, max }) => ({
      zh: `自评每迟交 1 天从总分扣 ${perDay} 分，最多扣 ${max} 分`,
      en: `each day that the self-assessment is late costs ${perDay} of the total, at most ${max}`,
    })),
    RANKED_BY[scheme.rankBy],
    COMPARED[scheme.compare],
  ]
}

export function describeBonus({ cap }: NonNullable<Scheme['bonus']>): Bilingual {
  return cap === undefined
    ? { zh: '加分合计不封顶', en: 'what is added has no cap' }
    : { zh: `加分合计最多 ${cap} 分`, en: `at most ${counted(cap, 'point|points')} are added in all` }
}

const RANKED_BY = {
  total: { zh: '按各项合计排名', en: 'units are ranked by the sum of their items' },
  percent: { zh: '按得分占应得分的百分比排名', en: 'units are ranked by their share of the full mark' },
  final: { zh: '按最终得分排名', en: 'units are ranked by their final mark' },
} as const satisfies Record<Scheme['rankBy'], Bilingual>

const COMPARED = {
  afterRounding: { zh: '取整以后再比较名次和等级线', en: 'ranks and levels compare rounded totals' },
  beforeRounding: { zh: '用取整以前的分数比较名次和等级线', en: 'ranks and levels compare totals before rounding' },
} as const satisfies Record<Scheme['compare'], Bilingual>

/** "模范：90 分起；每类至少达到该类的 60%". */
export function describeLevel(level: Level, scheme: Pick<Scheme, 'items'>): Bilingual {
  const line = describeLevelLine(level, scheme)
  return { zh: `${level.name}：${line.zh}`, en: `${level.name}: ${line.en}` }
}

/** The same without the level's name. */
export function describeLevelLine(level: Level, { items }: Pick<Scheme, 'items'>): Bilingual {
  const { min, eachCategoryMinPct: line, vote } = level
  const voted = items.find((item) => item.id === vote?.item)?.name ?? vote?.item ?? ''
  return joined([
    { zh: `${min} 分起`, en: `from ${counted(min, 'point|points')}` },
    ...(line === undefined
      ? []
      : [{ zh: `每类至少达到该类的 ${line}%`, en: `each category at ${line}% of its full mark at least` }]),
    ...(vote === undefined
      ? []
      : [
          { zh: `“${voted}”得票率不低于 ${vote.minPct}%`, en: `“${voted}” with ${vote.minPct}% of the votes at least` },
        ]),
  ])
}

export function describePrerequisite({ level, fact, min }: Prerequisite): Bilingual {
  const held = findHeldTitleLevel(fact)
  if (held !== undefined && min === '1')
    return { zh: `评“${level}”须先有“${held}”称号`, en: `“${level}” only for those that hold “${held}”` }
  const what = held === undefined ? [fact, fact] : [`“${held}”称号`, `titles of “${held}”`]
  return {
    zh: `评“${level}”的前提：${what[0]}不少于 ${min}`,
    en: `“${level}” only with ${what[1]} of ${min} at least`,
  }
}

export function describeQuota(quota: Quota, { items }: Pick<Scheme, 'items'>): Bilingual {
  const { level, segment, share, count, ties, chain = [] } = quota
  const of = segment === undefined ? undefined : segmentName(segment)
  const places =
    count === undefined
      ? {
          zh: `参评单位的 ${percent(share ?? '0')}%，取整数`,
          en: `${percent(share ?? '0')}% of the units, whole places`,
        }
      : { zh: `${count} 个`, en: counted(count, 'place|places') }
  const names = chain.map((id) => items.find((item) => item.id === id)?.name ?? id)
  const tied = ties === undefined ? UNTIED : TIED[ties]
  const order = names.length === 0 ? { zh: '', en: '' } : { zh: `：${names.join('、')}`, en: `: ${names.join(', ')}` }
  return joined([
    {
      zh: `${level}${of ? `（${of.zh}）` : ''}：${places.zh}`,
      en: `${level}${of ? ` (${of.en})` : ''}: ${places.en}`,
    },
    { zh: tied.zh + order.zh, en: tied.en + order.en },
  ])
}

const TIED = {
  excludeTied: { zh: '名额线上并列的都不取', en: 'units tied at the line stay out' },
  includeTied: { zh: '名额线上并列的都取', en: 'units tied at the line all come in' },
  sharePlace: { zh: '名额线上并列的共占一个名额', en: 'units tied at the line share one place' },
  tiebreak: { zh: '名额线上并列的依次比较', en: 'units tied at the line are told apart in order by' },
} as const satisfies Record<NonNullable<Quota['ties']>, Bilingual>

const UNTIED = { zh: '没有写明并列怎么办', en: 'nothing is said about ties' }

/** "自评：占 20%，多份取平均，缺的不计". */
export function describeRater(rater: Rater): Bilingual {
  const how = describeCombine(rater.combine)
  const missing =
    rater.missing === 'zero'
      ? { zh: '缺的记 0 分', en: 'a missing mark is 0' }
      : { zh: '缺的不计', en: 'a missing mark is left out' }
  const weight = percent(rater.weight)
  return {
    zh: `${rater.id}：占 ${weight}%，多份${how.zh}，${missing.zh}`,
    en: `${rater.id}: ${weight}%, ${how.en}, ${missing.en}`,
  }
}

export function describeReview({ combine, minReviews, maxSpreadPct }: Review): Bilingual {
  const how = describeCombine(combine)
  const at = `at least ${counted(minReviews, 'reviewer|reviewers')}`
  return joined([
    { zh: `每个单位至少由 ${minReviews} 位评委评分，${how.zh}`, en: `${at} for each unit, ${how.en}` },
    maxSpreadPct === undefined
      ? { zh: '评委分差不设限', en: 'no limit to the spread of marks' }
      : {
          zh: `评委分差超过该项分值的 ${maxSpreadPct}% 时，须商定分数并写明理由`,
          en: `a spread above ${maxSpreadPct}% of the full mark asks for an agreed mark with its reason`,
        },
  ])
}

function describeCombine(combine: Combine): Bilingual {
  if (combine === 'mean') return { zh: '取平均', en: 'the mean counts' }
  if (combine === 'median') return { zh: '取中位数', en: 'the median counts' }
  const { dropHigh, dropLow, minReviews } = combine
  return {
    zh: `满 ${minReviews} 份时去掉 ${dropHigh} 个最高和 ${dropLow} 个最低后取平均`,
    en: `from ${counted(minReviews, 'mark|marks')} on the mean counts without the ${dropHigh} highest and ${dropLow} lowest`,
  }
}

function joined(parts: readonly Bilingual[]): Bilingual {
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') }
}

function percent(share: string): string {
  return toText(multiply(exact(share), exact('100')))
}

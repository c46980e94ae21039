import { counted } from '../../kernel/index.ts'
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

export const ENGLISH: Sentences = {
  allOrNothing: (_, context) => `done gives ${full(context)}, otherwise nothing`,
  deductPerOccurrence: ({ each, floor }, context) => `${head(context)}each time costs ${pts(each)}, ${downTo(floor)}`,
  deductConditions: ({ conditions, floor }, context) => {
    const listed = Object.entries(conditions).map(
      ([text, points]) => `“${rowName(text, context)}” costs ${pts(points)}`,
    )
    return `${head(context)}these conditions cost points: ${listed.join(', ') || '(none listed)'}; ${downTo(floor)}`
  },
  minimumCount: ({ min, below, above }, context) => {
    const short = below === '0' ? 'fewer give nothing' : 'fewer give their share'
    const more =
      above === undefined
        ? ''
        : `; each further ${context.money === true ? measuredBy(1, context) : 'one'} adds ${pts(above.each)}, at most ${pts(above.cap)}`
    return `${measuredBy(min, context)} or more give ${full(context)}, ${short}${more}`
  },
  pointsPerOccurrence: ({ each, cap }, context) => `${head(context)}each time gives ${pts(each)}, ${upTo(cap)}`,
  awardMatrix: ({ matrix, cap }, context) => {
    const levels = Object.entries(matrix).map(([level, places]) => {
      const listed = places.map((points, at) => `place ${at + 1}: ${pts(points)}`)
      return `“${rowName(level, context)}” ${listed.join(', ')}`
    })
    const counted = `of one event only the highest counts; in all ${upTo(cap)}`
    return `${head(context)}points by level and place: ${levels.join('; ') || '(no level listed)'}; other places give nothing; ${counted}`
  },
  ratioThreshold: ({ minPct }, context) => `a ratio of ${minPct}% or more gives ${full(context)}, otherwise nothing`,
  ratioTiers: ({ tiers, below }, context) => {
    const steps = descending(tiers).map(([minPct, points]) => `from ${minPct}% ${pts(points)}`)
    return `${head(context)}by ratio: ${steps.join(', ')}, below that ${pts(below)}`
  },
  ratioLinear: ({ baselinePct, stepPct, up, down, cap, floor }, context) => {
    const most = cap === undefined ? '' : `, at most ${pts(cap)}`
    const least = floor === undefined ? '' : `, at least ${pts(floor)}`
    if (baselinePct === undefined) {
      const idle = listIdle({ 'step in percentage points': stepPct, up, down })
      return `in proportion to the ratio, 100% gives ${full(context)}${most}${least}${idle && `; without a baseline ${idle} has no effect`}`
    }
    const step = `${stepPct ?? '1'} percentage points`
    const higher = up === undefined ? 'more adds nothing' : `each ${step} above adds ${pts(up)}`
    const lower = down === undefined ? 'less costs nothing' : `each ${step} below costs ${pts(down)}`
    const idle = up === undefined && down === undefined ? listIdle({ 'step in percentage points': stepPct }) : ''
    const note = idle ? `; ${idle} has no effect` : ', parts of a step in proportion'
    return `a ratio of ${baselinePct}% gives ${full(context)}; ${higher}, ${lower}${note}${most}${least}`
  },
  gradedLevels: ({ levels, as }, context) => {
    const steps = Object.entries(levels).map(([name, value]) =>
      as === 'points'
        ? `“${rowName(name, context)}” gives ${pts(value)}`
        : `“${rowName(name, context)}” gives ${shareEn(percentOf(value))}`,
    )
    return `${head(context)}by the grade given: ${steps.join(', ') || '(no grade listed)'}`
  },
  range: ({ min, max }, context) => `${head(context)}a reviewer chooses from ${min} to ${pts(max)}`,
  judged: ({ min, max }, context) => {
    const most = max === undefined ? 'the full mark' : pts(max)
    const bounds = min === undefined ? `up to ${most}` : `from ${min} to ${most}`
    return `${head(context)}a reviewer judges, ${bounds}`
  },
  rankPoints: ({ byRank }, context) => {
    const ranks = rankRuns(byRank).map(
      ({ from, to, points }) => `${from === to ? `rank ${from}` : `ranks ${from}–${to}`} ${pts(points)}`,
    )
    return `${head(context)}by rank among the units assessed: ${ranks.join(', ')}, other ranks nothing; equal units share the higher rank`
  },
  shareOfLeader: (_, context) =>
    `the highest of the units assessed has ${full(context)}, the others their share of the highest`,
  distanceFromMean: ({ perPoint, onlyBelow, floor }, context) =>
    onlyBelow
      ? `at or above the mean of the units assessed ${full(context)}, each ${measuredBy(1, context)} below it costs ${pts(perPoint)}, ${downTo(floor)}`
      : `at the mean of the units assessed ${full(context)}, each ${measuredBy(1, context)} above or below it costs ${pts(perPoint)}, ${downTo(floor)}`,
  voteShare: ({ weights, minParticipationPct }, context) => {
    const options = Object.entries(weights).map(([option, weight]) => `“${option}” counts ${percentOf(weight)}%`)
    const turnout = minParticipationPct === undefined ? '' : `; a turnout below ${minParticipationPct}% is reported`
    return `${head(context)}by share of the valid votes: ${options.join(', ') || '(no option listed)'}${turnout}`
  },
  childAverage: ({ weight, missingChild, noChildren }, context) => {
    const missing = {
      zero: 'one without a total counts as 0',
      notCounted: 'one without a total is left out',
      pending: 'waits for a missing total',
    }
    const none = {
      notCounted: 'without units below the item is not counted',
      zero: 'without units below 0 points',
      scaleOwn: 'without units below the other items are scaled up',
    }
    return `${head(context)}mean of the totals of the units below × ${weight}; ${missing[missingChild]}, exempt ones are left out; ${none[noChildren]}`
  },
  lateness: ({ perDay, maxDeduction }, context) =>
    `on time gives ${full(context)}, each day late costs ${pts(perDay)}, at most ${pts(maxDeduction)}`,
  targetCompletion: ({ target, overEach, overCap }, context) => {
    const idle = overCap === undefined ? '' : `, its cap of ${pts(overCap)} has no effect`
    const over =
      overEach === undefined
        ? `more adds nothing${idle}`
        : `each ${measuredBy(1, context)} more adds ${pts(overEach)}, ${upTo(overCap)}`
    return `${measuredBy(target, context)} done gives ${full(context)}, less gives its share; ${over}`
  },
  gate: () => 'a unit that does not meet this condition is not assessed',
  veto: ({ effect, item }, context) => {
    const named = item === undefined ? '' : `“${context.itemName?.(item) ?? item}”`
    const idle = item === undefined || effect === 'itemZero' ? '' : ` (the item ${named} has no effect)`
    if (typeof effect === 'object') return `if this happened, no level above “${effect.level}”${idle}`
    const effects = {
      itemZero: `${named || 'the item'} falls to 0`,
      noTopLevel: 'the top level is out of reach',
      void: 'no level is given and the result is void',
    }
    return `if this happened, ${effects[effect]}${idle}`
  },
  bonusPool: ({ parts, cap }, context) => {
    const listed = Object.entries(parts).map(
      ([name, part]) => `“${rowName(name, context)}” each adds ${pts(part.each)}, at most ${pts(part.cap)}`,
    )
    return `bonus beside the total: ${listed.join('; ') || '(nothing listed)'}; in all ${upTo(cap)}`
  },
  parts: ({ parts }, context) => {
    const said = parts.map((part, at) => {
      const { number, sentence } = describePart(part, at, context)
      return `(${number}) “${part.name}”: ${sentence}, ${MISSING_EN[part.missing]}`
    })
    return `${head(context)}in ${parts.length} parts: ${said.join('; ')}`
  },
}

/** What a missing datum means, as half a sentence. */
export const MISSING_EN: Readonly<Record<MissingPolicy, string>> = {
  zero: 'without a datum 0 points',
  notCounted: 'without a datum it is not counted',
  pending: 'without a datum the result waits',
}

/** "the full 6 points", "the full mark (primary 6, senior 8)", or "the full mark" where it is not known. */
export function full({ points, segmentName }: PartContext): string {
  if (points === undefined) return 'the full mark'
  if (typeof points === 'string') return `the full ${pts(points)}`
  const each = Object.entries(points).map(
    ([segment, value]) => `${segmentName?.(segment) ?? nameOfSegment(segment).en} ${value}`,
  )
  return each.length === 0 ? 'the full mark' : `the full mark (${each.join(', ')})`
}

export function pts(value: string): string {
  return counted(value, 'point|points')
}

function head(context: PartContext): string {
  return context.points === undefined || context.points === '0' ? '' : `${full(context).replace(/^the /, '')}: `
}

function downTo(floor: string): string {
  const sign = signOf(floor)
  if (sign === 0) return 'down to nothing'
  return sign > 0 ? `down to ${pts(floor)}` : `also below nothing, down to ${pts(floor)}`
}

function shareEn(percent: string): string {
  if (percent === '0') return 'nothing'
  return percent === '100' ? 'the full mark' : `${percent}% of it`
}

function upTo(cap: string | undefined): string {
  return cap === undefined ? 'without a cap' : `at most ${pts(cap)}`
}

function listIdle(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([label, value]) => (value === undefined ? [] : [`${label} ${value}`]))
    .join(', ')
}

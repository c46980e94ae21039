import { add, compare, type Exact, exact, sum, toText, ZERO } from '../../kernel/index.ts'
import { findHeldTitleLevel } from '../held-title.ts'
import { greatestPoints } from '../rule-bounds.ts'
import type { Level, Scheme } from '../scheme.ts'
import { pointsFor } from '../segments.ts'
import { errorAt, type Finding, warningAt } from './finding.ts'
import { kindsOfUnit } from './full-marks.ts'

/** Levels from the top: in order, within reach, with conditions that can be met. */
export function lintLevels(scheme: Scheme): Finding[] {
  return [
    ...scheme.levels.flatMap((level, at) => [...order(scheme, level, at), ...lines(scheme, level, at)]),
    ...prerequisites(scheme),
  ]
}

function order(scheme: Scheme, level: Level, at: number): Finding[] {
  const above = scheme.levels[at - 1]
  const findings: Finding[] = []
  if (above !== undefined && compare(exact(level.min), exact(above.min)) >= 0)
    findings.push(
      errorAt(['levels', at, 'min'], 'levelOrder', {
        zh: `等级应从高到低：“${level.name}”${level.min} 分，不低于上一级“${above.name}”的 ${above.min} 分`,
        en: `levels must fall: “${level.name}” at ${level.min} is not below “${above.name}” at ${above.min}`,
      }),
    )
  const most = greatestTotal(scheme)
  if (most !== undefined && compare(exact(level.min), most) > 0)
    findings.push(
      errorAt(['levels', at, 'min'], 'unreachablePoints', {
        zh: `“${level.name}”要求 ${level.min} 分，而总分最多 ${toText(most)} 分`,
        en: `“${level.name}” asks for ${level.min}, and no total is above ${toText(most)}`,
      }),
    )
  return findings
}

/** The highest total that any unit can have; undefined where nothing bounds it or where raters give the marks. */
function greatestTotal(scheme: Scheme): Exact | undefined {
  if (scheme.items.length === 0 || (scheme.raters ?? []).length > 0 || scheme.rescaleTo !== undefined) return undefined
  if (scheme.bonus !== undefined && scheme.bonus.cap === undefined) return undefined
  const cap = scheme.bonus?.cap
  // What pools give is bounded by the cap of all extras, so beside a cap it adds nothing of its own.
  const counted = cap === undefined ? scheme.items : scheme.items.filter(({ rule }) => rule.kind !== 'bonusPool')
  const bonus = exact(cap ?? '0')
  const totals = kindsOfUnit(scheme).map((segment) => {
    const each = counted.map((item) => greatestPoints(item.rule, exact(pointsFor(item.points, segment) ?? '0')))
    return each.includes(undefined) ? undefined : sum(each.filter((points) => points !== undefined))
  })
  if (totals.includes(undefined)) return undefined
  const highest = totals.filter((total) => total !== undefined).reduce((a, b) => (compare(b, a) > 0 ? b : a), ZERO)
  return add(highest, bonus)
}

function lines(scheme: Scheme, level: Level, at: number): Finding[] {
  const findings: Finding[] = []
  const { eachCategoryMinPct: line, vote } = level
  if (line !== undefined && compare(exact(line), exact('100')) > 0)
    findings.push(
      errorAt(['levels', at, 'eachCategoryMinPct'], 'contradictoryGate', {
        zh: `“${level.name}”要求每类达到 ${line}%，没有单位能达到`,
        en: `“${level.name}” asks for ${line}% in each category, which no unit can reach`,
      }),
    )
  if (line !== undefined && !scheme.items.some((item) => item.category !== undefined))
    findings.push(
      warningAt(['levels', at, 'eachCategoryMinPct'], 'idleParameter', {
        zh: `“${level.name}”设了单项线，而方案没有类别`,
        en: `“${level.name}” has a line for each category, and the scheme has none`,
      }),
    )
  const above = scheme.levels[at - 1]?.eachCategoryMinPct
  if (line !== undefined && at > 0 && compare(exact(line), exact(above ?? '0')) > 0)
    findings.push(
      warningAt(['levels', at, 'eachCategoryMinPct'], 'levelOrder', {
        zh: `“${level.name}”的单项线 ${line}% 高于上一级`,
        en: `the category line of “${level.name}”, ${line}%, is above that of the level above`,
      }),
    )
  if (vote === undefined) return findings
  if (compare(exact(vote.minPct), exact('100')) > 0)
    findings.push(
      errorAt(['levels', at, 'vote', 'minPct'], 'contradictoryGate', {
        zh: `“${level.name}”要求得票 ${vote.minPct}%，没有单位能达到`,
        en: `“${level.name}” asks for ${vote.minPct}% of the votes, which no unit can reach`,
      }),
    )
  const voted = scheme.items.find((item) => item.id === vote.item)
  if (voted?.rule.kind !== 'voteShare' && voted?.evidenceMode !== 'vote')
    findings.push(
      warningAt(['levels', at, 'vote', 'item'], 'voteLineWithoutVote', {
        zh: `“${level.name}”的民主测评线指向的项目不是投票`,
        en: `the vote line of “${level.name}” points to an item that is no vote`,
      }),
    )
  return findings
}

function prerequisites(scheme: Scheme): Finding[] {
  const rank = new Map(scheme.levels.map((level, at) => [level.name, at]))
  const all = scheme.prerequisites ?? []
  return all.flatMap((one, at) => {
    const path = ['prerequisites', at]
    const held = findHeldTitleLevel(one.fact)
    const own = rank.get(one.level) ?? 0
    const asked = held === undefined ? undefined : rank.get(held)
    if (asked !== undefined && asked <= own && compare(exact(one.min), ZERO) > 0)
      return [
        errorAt([...path, 'fact'], 'contradictoryGate', {
          zh: `评“${one.level}”须先有“${held}”，没有单位能第一次评上`,
          en: `“${one.level}” asks for “${held}” beforehand: no unit can ever get it for the first time`,
        }),
      ]
    const stricter = all.find((other) => other.fact === one.fact && stricterBelow(other, one))
    if (stricter === undefined) return []
    return [
      errorAt([...path, 'min'], 'contradictoryGate', {
        zh: `“${one.level}”的前提比更低的“${stricter.level}”还宽`,
        en: `the prerequisite of “${one.level}” is weaker than that of the lower “${stricter.level}”`,
      }),
    ]
  })

  function stricterBelow(other: (typeof all)[number], one: (typeof all)[number]): boolean {
    return (rank.get(other.level) ?? 0) > (rank.get(one.level) ?? 0) && compare(exact(other.min), exact(one.min)) > 0
  }
}

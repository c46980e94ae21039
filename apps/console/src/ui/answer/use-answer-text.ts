import type { Rule } from '@jianjia/domain/scheme'
import type { FactValue } from '@jianjia/domain/scoring'
import { useText } from './text.ts'
import { formatTold, listSign } from '../../lib/format/signs.ts'

type Said = ReturnType<typeof useText>

/** Says an answer in words, as a check page or a table shows it. Undefined = nothing is said. */
export function useAnswerText(): (rule: Rule, value: FactValue | null) => string | undefined {
  const said = useText()
  return (rule, value) => (value === null ? undefined : say(rule, value, said))
}

function say(rule: Rule, value: FactValue, { t, language }: Said): string {
  const comma = listSign(language)
  switch (rule.kind) {
    case 'allOrNothing':
    case 'gate':
      return value === true ? t('yes') : t('no')
    case 'veto':
      return value === true ? t('happened') : t('notHappened')
    case 'deductPerOccurrence':
    case 'minimumCount':
    case 'pointsPerOccurrence':
      return t('said.times', { count: Number(value) })
    case 'lateness':
      return t('said.days', { count: Number(value) })
    case 'ratioThreshold':
    case 'ratioTiers':
    case 'ratioLinear':
      return listed(value)
        .map((side) => (side === null ? t('said.blank') : plain(side)))
        .join(' / ')
    case 'range':
    case 'judged':
      return t('said.points', { points: plain(value) })
    case 'deductConditions':
    case 'childAverage':
      return listed(value).map(plain).join(comma) || t('said.nothing')
    case 'awardMatrix':
      return (
        listed(value)
          .map((award) => {
            const [event, level, place] = listed(award as FactValue)
            return t('said.award', { event: plain(event), level: plain(level), place: plain(place) })
          })
          .join(comma) || t('said.nothing')
      )
    case 'voteShare':
    case 'bonusPool':
      return named(value)
        .map(([name, count]) => `${isTurnout(name) ? t(name) : name} ${plain(count)}`)
        .join(comma)
    case 'parts':
      return rule.parts
        .map((part) => {
          const own = new Map(named(value)).get(part.id) ?? null
          return formatTold(part.name, own === null ? t('said.blank') : say(part.rule, own, { t, language }), language)
        })
        .join('\n')
    case 'gradedLevels':
    case 'rankPoints':
    case 'shareOfLeader':
    case 'distanceFromMean':
    case 'targetCompletion':
      return plain(value)
  }
}

/** A number or a word as it stands; an answer of these kinds is never a composed one. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : ''
}

function listed(value: FactValue): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function named(value: FactValue): readonly [string, FactValue | null][] {
  return typeof value === 'object' && !Array.isArray(value) ? Object.entries<FactValue | null>(value) : []
}

function isTurnout(name: string): name is 'members' | 'returned' | 'valid' {
  return name === 'members' || name === 'returned' || name === 'valid'
}

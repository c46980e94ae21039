import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryEvaluation, type EvaluationDocuments } from '../../testing/evaluation-arbitraries.ts'
import { evaluateDocuments } from '../../testing/evaluation-properties.ts'
import { frac, minus, same } from '../../testing/oracle-fraction.ts'
import type { RuleKind } from '../scheme/index.ts'
import type { More } from './clause.ts'

const TOLD: readonly RuleKind[] = [
  'allOrNothing',
  'deductPerOccurrence',
  'deductConditions',
  'minimumCount',
  'pointsPerOccurrence',
  'awardMatrix',
  'ratioThreshold',
  'ratioTiers',
  'ratioLinear',
  'gradedLevels',
  'rankPoints',
  'shareOfLeader',
  'lateness',
  'targetCompletion',
  'bonusPool',
]

const numbers = (fact: unknown) => (Array.isArray(fact) ? fact : []) as (number | string)[]

/** The fact after doing what the hint says; undefined where it speaks of something that one fact cannot show. */
function follow({ code, values }: More, fact: unknown): unknown {
  const count = Number(values['count'])
  switch (code) {
    case 'meetCondition':
      return true
    case 'moreOccurrences':
      return Number(fact) + count
    case 'fewerOccurrences':
    case 'fewerDays':
      return Number(fact) - count
    case 'clearConditions':
      return numbers(fact).filter((text) => !values['conditions']?.split('、').includes(String(text)))
    case 'moreOfPart':
      return { ...Object(fact), [values['part'] ?? '']: Number(Object(fact)[values['part'] ?? ''] ?? 0) + count }
    case 'award':
      return [...numbers(fact), ['另一项', values['level'], Number(values['place'])]]
    case 'raiseNumerator': {
      const [over, under] = numbers(fact)
      return typeof over === 'number' && typeof under === 'number' ? [over + count, under] : undefined
    }
    case 'betterGrade':
      return values['level']
    case 'doMore':
    case 'overtake':
    case 'reachLeader':
      return values['count']?.includes('/') ? undefined : sumOf(String(fact), values['count'] ?? '0')
    case 'betterVote':
    case 'childrenOutstanding':
    case 'closerToMean':
    case 'higherChildren':
    case 'higherMark':
    case 'meetGate':
    case 'provideFact':
      return undefined
  }
}

/** Two decimals of at most three places, added as whole thousandths. */
function sumOf(a: string, b: string): string {
  const thousandths = Math.round(Number(a) * 1000) + Math.round(Number(b) * 1000)
  return (thousandths / 1000).toFixed(3)
}

/** Scores the first unit's first item again with this fact. */
function pointsWith(documents: EvaluationDocuments, fact: unknown): string | null | undefined {
  const [first, ...others] = documents.units
  const id = documents.scheme.items[0]?.id ?? ''
  if (first === undefined) return undefined
  const units = [{ ...first, facts: { ...first.facts, [id]: fact } }, ...others]
  return evaluateDocuments({ ...documents, units }).tree.units[0]?.items[0]?.final.points
}

describe('what is missing for more', () => {
  it('is true: doing it gives exactly the gain it tells', { timeout: 60_000 }, () => {
    let followed = 0
    fc.assert(
      fc.property(arbitraryEvaluation({ kinds: TOLD, maxItems: 1, maxUnits: 4, maxRaters: 0 }), (documents) => {
        const node = evaluateDocuments(documents).tree.units[0]?.items[0]
        if (node === undefined || node.final.more === null || node.final.points === null || node.final.fact === null)
          return
        const changed = follow(node.final.more, node.final.fact)
        if (changed === undefined) return
        followed++
        const after = pointsWith(documents, changed)
        const gained = after === null || after === undefined ? null : minus(frac(after), frac(node.final.points))
        const told = frac(node.final.more.values['gain'] ?? '0')
        if (gained === null || !same(gained, told)) {
          const { more, points } = node.final
          throw new Error(`${JSON.stringify(more)} of ${points} gives ${after} with ${JSON.stringify(changed)}`)
        }
      }),
      { numRuns: 500 },
    )
    expect(followed).toBeGreaterThan(100)
  })

  it('is the nearest: one step less gives nothing', () => {
    const counted: readonly RuleKind[] = ['minimumCount', 'pointsPerOccurrence', 'deductPerOccurrence', 'lateness']
    fc.assert(
      fc.property(arbitraryEvaluation({ kinds: counted, maxItems: 1, maxUnits: 1, maxRaters: 0 }), (documents) => {
        const node = evaluateDocuments(documents).tree.units[0]?.items[0]
        const more = node?.final.more
        if (node === undefined || more === null || more === undefined || node.final.fact === null) return
        const almost = { ...more, values: { ...more.values, count: `${Number(more.values['count']) - 1}` } }
        expect(pointsWith(documents, follow(almost, node.final.fact))).toBe(node.final.points)
      }),
      { numRuns: 300 },
    )
  })
})

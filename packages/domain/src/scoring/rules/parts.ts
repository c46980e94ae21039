import { add, divide, type Exact, exact, isZero, multiply, subtract, sum, toText, ZERO } from '../../kernel/index.ts'
import type { Rule, RulePart } from '../../scheme/index.ts'
import { clause } from '../clause.ts'
import { asPartFacts } from '../fact-guards.ts'
import type { FactValue } from '../fact.ts'
import { own } from '../own.ts'
import { type PartScore, type RuleContext, type RuleOutcome, type Scorer, scored, shown } from './scorer.ts'
import { type Settled, settleFact } from './settle.ts'

interface CompiledPart {
  readonly part: RulePart
  readonly context: RuleContext
  readonly scorer: Scorer
}

interface SettledPart {
  readonly part: RulePart
  readonly full: Exact
  readonly settled: Settled
  readonly fact: FactValue | null
}

/**
 * The sum of the parts, each with its own rule and full mark, nested as deep as the scheme goes. A part that is not
 * counted leaves the sum and takes its own points off the item's full mark; one that waits makes the item wait. Parts are
 * not rounded; the item is.
 */
export function compileParts(
  rule: Extract<Rule, { kind: 'parts' }>,
  context: RuleContext,
  compile: (rule: Rule, context: RuleContext) => Scorer,
): Scorer {
  const parts = rule.parts.map((part): CompiledPart => {
    const partContext: RuleContext = {
      full: exact(part.points),
      settle: (points) => points,
      emptyRatio: 'notCounted',
      missing: part.missing,
    }
    return { part, context: partContext, scorer: compile(part.rule, partContext) }
  })

  return (fact, cohortAt) => {
    const facts = asPartFacts(fact)
    const settled = parts.map(({ part, context: partContext, scorer }): SettledPart => {
      const given = own(facts, part.id) ?? null
      const below = { fact: given, cohortAt: (path: readonly string[]) => cohortAt([part.id, ...path]) }
      return { part, full: partContext.full, settled: settleFact(scorer, partContext, below), fact: given }
    })
    return together(settled, context)
  }
}

function together(parts: readonly SettledPart[], context: RuleContext): RuleOutcome {
  const waiting = parts.find(({ settled }) => settled.state === 'pending')
  if (waiting !== undefined) return { kind: 'pending', clause: waiting.settled.clause, more: hintOf(parts) }
  const counted = parts.filter(({ settled }) => settled.state === 'scored')
  if (counted.length === 0) return { kind: 'notCounted', clause: clause('missingNotCounted'), more: hintOf(parts) }

  const left = sum(parts.filter(({ settled }) => settled.state === 'notCounted').map(({ full }) => full))
  const scaled = sum(parts.filter(({ settled }) => settled.state === 'scaleOwn').map(({ full }) => full))
  const earned = sum(counted.map(({ settled }) => settled.points ?? ZERO))
  const rest = sum(counted.map(({ full }) => full))
  const points = isZero(scaled) || isZero(rest) ? earned : divide(multiply(earned, add(rest, scaled)), rest)
  const told = parts
    .map(({ part, settled }) => `${part.name} ${settled.points === null ? '—' : shown(settled.points)}`)
    .join('、')
  return scored(points, clause('parts', { parts: told }), {
    full: subtract(context.full, left),
    more: hintOf(parts),
    parts: parts.map(partScore),
  })
}

function partScore({ part, full, settled, fact }: SettledPart): PartScore {
  const points = settled.points === null ? null : toText(settled.points)
  const { clause: applied, cap, parts } = settled
  return { id: part.id, name: part.name, full: toText(full), points, clause: applied, cap, fact, parts }
}

/** The first part, in the order of the sheet, that says what would give more. */
function hintOf(parts: readonly SettledPart[]) {
  const found = parts.find(({ settled }) => settled.more !== null)
  if (found === undefined || found.settled.more === null) return null
  const within = found.settled.more.part
  return { ...found.settled.more, part: within === undefined ? found.part.name : `${found.part.name} › ${within}` }
}

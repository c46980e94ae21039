import type { Rule } from '../../scheme/index.ts'
import { compileAllOrNothing } from './all-or-nothing.ts'
import { compileAwardMatrix } from './award-matrix.ts'
import { compileBonusPool } from './bonus-pool.ts'
import { compileChildAverage } from './child-average.ts'
import { compileChosen } from './chosen.ts'
import { compileDistanceFromMean, compileRankPoints, compileShareOfLeader } from './cohort-rules.ts'
import { compileGate, compileVeto } from './conditions.ts'
import { compileMinimumCount, compilePointsPerOccurrence } from './counts.ts'
import { compileDeductConditions, compileDeductPerOccurrence, compileLateness } from './deductions.ts'
import { compileGradedLevels } from './graded-levels.ts'
import { compileParts } from './parts.ts'
import { compileRatioLinear } from './ratio-linear.ts'
import { compileRatioThreshold, compileRatioTiers } from './ratios.ts'
import type { RuleContext, Scorer } from './scorer.ts'
import { compileTargetCompletion } from './target-completion.ts'
import { compileVoteShare } from './vote-share.ts'

/** One rule for one full mark, with its constants read. Total over the closed grammar: a new kind does not compile here. */
export function compileRule(rule: Rule, context: RuleContext): Scorer {
  switch (rule.kind) {
    case 'allOrNothing':
      return compileAllOrNothing(context)
    case 'deductPerOccurrence':
      return compileDeductPerOccurrence(rule, context)
    case 'deductConditions':
      return compileDeductConditions(rule, context)
    case 'minimumCount':
      return compileMinimumCount(rule, context)
    case 'pointsPerOccurrence':
      return compilePointsPerOccurrence(rule, context)
    case 'awardMatrix':
      return compileAwardMatrix(rule, context)
    case 'ratioThreshold':
      return compileRatioThreshold(rule, context)
    case 'ratioTiers':
      return compileRatioTiers(rule, context)
    case 'ratioLinear':
      return compileRatioLinear(rule, context)
    case 'gradedLevels':
      return compileGradedLevels(rule, context)
    case 'range':
    case 'judged':
      return compileChosen(rule, context)
    case 'rankPoints':
      return compileRankPoints(rule, context)
    case 'shareOfLeader':
      return compileShareOfLeader(context)
    case 'distanceFromMean':
      return compileDistanceFromMean(rule, context)
    case 'voteShare':
      return compileVoteShare(rule, context)
    case 'childAverage':
      return compileChildAverage(rule, context)
    case 'lateness':
      return compileLateness(rule, context)
    case 'targetCompletion':
      return compileTargetCompletion(rule, context)
    case 'gate':
      return compileGate()
    case 'veto':
      return compileVeto(rule)
    case 'bonusPool':
      return compileBonusPool(rule, context)
    case 'parts':
      return compileParts(rule, context, compileRule)
  }
}

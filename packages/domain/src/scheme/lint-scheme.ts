import { lintDocuments } from './lint/documents.ts'
import { lintDoubleCounting } from './lint/double-counting.ts'
import type { Finding } from './lint/finding.ts'
import { lintGates } from './lint/gates.ts'
import { lintIdleParameters } from './lint/idle-parameters.ts'
import { lintLevels } from './lint/levels.ts'
import { lintOwnership } from './lint/ownership.ts'
import { lintPoints } from './lint/points.ts'
import { lintQueries } from './lint/queries.ts'
import { lintQuotas } from './lint/quotas.ts'
import { lintRules } from './lint/rules.ts'
import { lintSums } from './lint/sums.ts'
import type { Scheme } from './scheme.ts'

/**
 * What is doubtful about a scheme that reads well. It reports and never repairs: real sheets do contradict themselves,
 * and only their author knows which figure is right. Pure and total; the same scheme gives the same findings in the same
 * order (points, sums, rules, gates, double counting, documents, ownership, queries, levels, quotas).
 */
export function lintScheme(scheme: Scheme): readonly Finding[] {
  return [
    ...lintPoints(scheme),
    ...lintSums(scheme),
    ...lintRules(scheme),
    ...lintIdleParameters(scheme),
    ...lintGates(scheme),
    ...lintDoubleCounting(scheme),
    ...lintDocuments(scheme),
    ...lintOwnership(scheme),
    ...lintQueries(scheme),
    ...lintLevels(scheme),
    ...lintQuotas(scheme),
  ]
}

/** Whether nothing stands against publishing the scheme: warnings may stay, errors may not. */
export function isPublishable(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.severity !== 'error')
}

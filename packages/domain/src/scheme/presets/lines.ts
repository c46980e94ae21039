import type { z } from 'zod'
import { ratio, toText } from '../../kernel/index.ts'
import type { Criterion } from '../criterion.ts'
import type { Veto as VetoRule } from '../rule.ts'

type CriterionDraft = z.input<typeof Criterion>
type Veto = z.input<typeof VetoRule>

/** A line of a preset: what differs from line to line. The rest follows from the source. */
export interface Line extends Partial<Omit<CriterionDraft, 'rule'>> {
  readonly id: string
  readonly name: string
  readonly points: CriterionDraft['points']
  readonly rule: unknown
  readonly standard: string
}

const TENTH = { step: '0.1', mode: 'halfUp' } as const

/**
 * A line that the branch fills in and reviewers judge: owned by the branch, proved by records, waiting while it has no
 * mark, rounded to a tenth of a point.
 */
export function claimLine(line: Line): CriterionDraft {
  return {
    missing: 'pending',
    rounding: TENTH,
    evidenceMode: 'records',
    owner: 'branch',
    source: { kind: 'judgement' },
    ...line,
  }
}

/** A line whose fact the district enters once for each unit. */
export function districtLine(line: Line): CriterionDraft {
  const source = { kind: 'districtEntry' } as const
  return { missing: 'pending', rounding: TENTH, evidenceMode: 'districtSupplied', owner: 'district', source, ...line }
}

/** What a line without points of its own says: which it is, when it is met or happened, who registers it. */
export type ConditionLine = Pick<Line, 'id' | 'name' | 'standard'>

/** A condition that must be met to take part, registered by the district; while it is not known the unit waits. */
export function gateLine(line: ConditionLine): CriterionDraft {
  return districtLine({ ...line, points: '0', rounding: null, rule: { kind: 'gate', effect: 'notAdmitted' } })
}

/** A fact that bars or voids, registered by the district; without a registration it has not happened. */
export function vetoLine(line: ConditionLine, effect: Veto['effect'], item?: string): CriterionDraft {
  const rule = { kind: 'veto', effect, ...(item === undefined ? {} : { item }) }
  return districtLine({ ...line, points: '0', rounding: null, missing: 'notCounted', rule })
}

/** A line that the ledger fills by itself; no records means none were made. */
export function ledgerLine(line: Line): CriterionDraft {
  return { missing: 'zero', rounding: TENTH, evidenceMode: 'records', owner: 'group', ...line }
}

/** A line that what was asked and handed in fills by itself; where nothing was asked there is nothing to score. */
export function reportLine(line: Line): CriterionDraft {
  return { missing: 'notCounted', rounding: TENTH, evidenceMode: 'records', owner: 'branch', ...line }
}

/** The total to a tenth of a point, and what is ranked and compared is what is printed. */
export const AS_PRINTED = { totalRounding: TENTH, rankBy: 'final', compare: 'afterRounding' } as const

/** A whole percentage of a form (30) as the share that a scheme wants ("0.3"). */
export function shareOf(percent: number): string {
  return toText(ratio(percent, 100))
}

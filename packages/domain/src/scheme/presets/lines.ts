import type { z } from 'zod'
import { ratio, toText } from '../../kernel/index.ts'
import type { Criterion } from '../criterion.ts'

type CriterionDraft = z.input<typeof Criterion>

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

/** A line that the ledger fills by itself; no records means none were made. */
export function ledgerLine(line: Line): CriterionDraft {
  return { missing: 'zero', rounding: TENTH, evidenceMode: 'records', owner: 'group', ...line }
}

/** A line that what was asked and handed in fills by itself; where nothing was asked there is nothing to score. */
export function reportLine(line: Line): CriterionDraft {
  return { missing: 'notCounted', rounding: TENTH, evidenceMode: 'records', owner: 'branch', ...line }
}

/** A whole percentage of a form (30) as the share that a scheme wants ("0.3"). */
export function shareOf(percent: number): string {
  return toText(ratio(percent, 100))
}

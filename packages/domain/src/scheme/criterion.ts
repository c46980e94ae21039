import { z } from 'zod'
import { MeasureQuery } from '../ledger/index.ts'
import { ObligationKind } from '../obligation/index.ts'
import { Amount, PositiveAmount } from './decimal.ts'
import { MissingPolicy, Rule } from './rule.ts'

/**
 * One line of a scheme (考核项目). The first block of fields is the exchange format; the second says where the datum
 * comes from, who owns it and how it is proved, which a scheme needs before it may be published.
 */

/** How the item is proved (评分依据): records · interview · on site · supplied by the district · a vote. */
export const EvidenceMode = z.enum(['records', 'interview', 'onSite', 'districtSupplied', 'vote'])
export type EvidenceMode = z.infer<typeof EvidenceMode>

/** Who can change the datum. A criterion without an owner is reported by the linter. */
export const DatumOwner = z.enum(['group', 'branch', 'district'])
export type DatumOwner = z.infer<typeof DatumOwner>

/**
 * What can be read of what a unit owed: days late in all · whether nothing was late or is missing · how many fell due, and
 * how many of them came on time, came late, were waived, are missing · what came on time of all that was not waived.
 */
export const ObligationFact = z.enum([
  'daysLate',
  'onTime',
  'expectedCount',
  'onTimeCount',
  'lateCount',
  'waivedCount',
  'missingCount',
  'onTimeShare',
])
export type ObligationFact = z.infer<typeof ObligationFact>

/** Where the fact comes from. */
export const FactSource = z.discriminatedUnion('kind', [
  /** Computed from the ledger: nobody types it. */
  z.strictObject({ kind: z.literal('measure'), query: MeasureQuery }),
  /**
   * What was owed: the self-assessment of this assessment, or the reports of a kind that fell due in its window. What is
   * not due yet counts for nothing.
   */
  z.strictObject({ kind: z.literal('obligation'), obligation: ObligationKind, fact: ObligationFact }),
  /** Entered by the branch in the self-assessment and judged by reviewers. */
  z.strictObject({ kind: z.literal('judgement') }),
  /** Entered once by the district for each unit. */
  z.strictObject({ kind: z.literal('districtEntry') }),
])
export type FactSource = z.infer<typeof FactSource>

export const Rounding = z.strictObject({ step: PositiveAmount, mode: z.literal('halfUp') })
export type Rounding = z.infer<typeof Rounding>

export const Criterion = z.strictObject({
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(300),
  category: z.string().min(1).max(80).optional(),
  /** The full mark, or one per segment. */
  points: z.union([Amount, z.record(z.string().min(1), Amount)]),
  rule: Rule,
  missing: MissingPolicy,
  emptyRatio: z.enum(['notCounted', 'zero', 'full', 'pending']).default('notCounted'),
  rounding: Rounding.nullable(),
  /** With whom a cohort rule compares: every unit of the assessment (the default), or the units of the same segment. */
  cohort: z.enum(['all', 'segment']).optional(),

  /** The standard as the district writes it, shown beside the box. */
  standard: z.string().max(2000).optional(),
  evidenceMode: EvidenceMode.optional(),
  owner: DatumOwner.optional(),
  source: FactSource.optional(),
  /** How many files the branch must attach at least before it may submit. */
  minEvidence: z.int().min(0).max(50).optional(),
  /** Why a criterion that counts documents is nevertheless right (教师厅〔2025〕2号): the author's written reason. */
  countsDocumentsReason: z.string().max(500).optional(),
})
export type Criterion = z.infer<typeof Criterion>
export type Points = Criterion['points']

import { Metric, SideTake } from '@jianjia/domain/ledger'
import { ObligationKind } from '@jianjia/domain/obligation'
import {
  type CriterionForm,
  DatumOwner,
  EvidenceMode,
  MissingPolicy,
  ObligationFact,
  QUERY_WAYS,
  RATIO_BASES,
  RULE_KINDS,
  type RuleForm,
} from '@jianjia/domain/scheme'
import { z } from 'zod'

const text = z.string()
const texts = z.record(text, text)

const Rule: z.ZodType<RuleForm> = z.lazy(() =>
  z.object({
    ...{ kind: z.enum(RULE_KINDS), texts, rows: z.array(z.object({ name: text, points: text, cap: text })) },
    parts: z.array(z.object({ id: text, name: text, points: text, missing: MissingPolicy, rule: Rule })),
  }),
)

const Side = z.object({
  ...{ metric: Metric.nullable(), take: SideTake, levels: z.array(text), kinds: z.array(text) },
  ...{ atLeast: text, atMost: text },
})

const Query = z.object({
  ...{ way: z.enum(QUERY_WAYS), of: Side, base: z.enum(RATIO_BASES), over: Side, asOf: z.enum(['start', 'end']) },
  ...{ mustOnly: z.boolean(), within: text, months: text, start: text, end: text },
  window: z.enum(['assessment', 'trailingMonths', 'named']),
})

const Source = z.object({
  kind: z.enum(['measure', 'obligation', 'judgement', 'districtEntry']).nullable(),
  ...{ query: Query, obligation: ObligationKind, fact: ObligationFact },
})

const Form: z.ZodType<CriterionForm> = z.object({
  ...{ id: text, category: text.nullable(), name: text, standard: text, points: text, bySegment: texts },
  ...{ rule: Rule, source: Source, owner: DatumOwner.nullable(), evidenceMode: EvidenceMode.nullable() },
  ...{ minEvidence: text, missing: MissingPolicy, emptyRatio: z.enum(['notCounted', 'zero', 'full', 'pending']) },
  ...{ rounding: text, cohort: z.enum(['all', 'segment']).nullable(), reason: text },
})

/** What of a line lies on the device: as it was typed, and as it was found before. */
const Kept = z.object({ form: Form, base: Form })

/** Reads a kept line back; one that an older page has left and that does not fit is none. */
export function readKept(value: unknown): z.infer<typeof Kept> | undefined {
  return Kept.safeParse(value).data
}

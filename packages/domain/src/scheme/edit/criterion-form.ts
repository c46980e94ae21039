import type { ObligationKind } from '../../obligation/index.ts'
import {
  Criterion,
  type DatumOwner,
  type EvidenceMode,
  type FactSource,
  ObligationFact,
  type Points,
} from '../criterion.ts'
import type { MissingPolicy, RuleKind } from '../rule.ts'
import { fitsSource } from '../source-fit.ts'
import { beginRule, withRuleKind } from './begin-rule.ts'
import { type FigureFault, type FigureFaults, figureReader } from './figure-reader.ts'
import { metricsFor } from './query-choices.ts'
import { BLANK_QUERY, formOfQuery, type QueryForm, queryOfForm, settledQuery } from './query-form.ts'
import { ruleOfForm } from './read-rule-form.ts'
import type { RuleForm } from './rule-form.ts'
import { formOfRule } from './write-rule-form.ts'

export type SourceKind = FactSource['kind']

/** Where the datum comes from while somebody chooses it; what another kind asks for stays and is not read. */
export interface SourceForm {
  /** null: nothing is said yet, as in a scheme that was read from elsewhere. */
  readonly kind: SourceKind | null
  readonly query: QueryForm
  readonly obligation: ObligationKind
  readonly fact: ObligationFact
}

/** A line of a scheme while somebody writes it. Texts are as typed; "" and null = not said. */
export interface CriterionForm {
  readonly id: string
  readonly category: string | null
  readonly name: string
  readonly standard: string
  /** The full mark of all, or "" where it differs by segment. */
  readonly points: string
  readonly bySegment: Readonly<Record<string, string>>
  readonly rule: RuleForm
  readonly source: SourceForm
  readonly owner: DatumOwner | null
  readonly evidenceMode: EvidenceMode | null
  readonly minEvidence: string
  readonly missing: MissingPolicy
  readonly emptyRatio: Criterion['emptyRatio']
  /** The step to which points are rounded; "" = not rounded. */
  readonly rounding: string
  readonly cohort: NonNullable<Criterion['cohort']> | null
  readonly reason: string
}

export type CriterionFormReading =
  | { readonly ok: true; readonly criterion: Criterion }
  | { readonly ok: false; readonly faults: FigureFaults }

/** The line that was written, or what is missing or wrong by field, in the order of the form. */
export function criterionOfForm(form: CriterionForm): CriterionFormReading {
  const reader = figureReader()
  const name = reader.text('name', form.name)
  const points = pointsOf(form, reader)
  const rule = ruleOfForm(form.rule)
  const source = sourceOfForm(form.source)
  const minEvidence = form.minEvidence.trim() === '' ? undefined : reader.whole('minEvidence', form.minEvidence)
  if ((minEvidence ?? 0) > 50) reader.fault('minEvidence', 'tooMany')
  const step = reader.optional('positive', 'rounding', form.rounding)
  const faults = {
    ...reader.faults,
    ...(rule.ok ? {} : below('rule', rule.faults)),
    ...(source.ok ? {} : below('source', source.faults)),
  }
  if (!rule.ok || !source.ok || Object.keys(faults).length > 0) return { ok: false, faults: inOrder(faults) }
  const written = {
    ...{ id: form.id, name, points, rule: rule.rule, missing: form.missing, emptyRatio: form.emptyRatio },
    rounding: step === undefined ? null : { step, mode: 'halfUp' },
    ...optional('category', form.category),
    ...optional('cohort', form.cohort),
    ...optional('standard', form.standard.trim()),
    ...optional('evidenceMode', form.evidenceMode),
    ...optional('owner', form.owner),
    ...(source.source === undefined ? {} : { source: source.source }),
    ...(minEvidence === undefined ? {} : { minEvidence }),
    ...optional('countsDocumentsReason', form.reason.trim()),
  }
  const read = Criterion.safeParse(written)
  if (read.success) return { ok: true, criterion: read.data }
  return { ok: false, faults: { [read.error.issues[0]?.path.join('.') ?? 'name']: 'tooMany' } }
}

/** The form in which a line is changed. */
export function formOfCriterion(criterion: Criterion): CriterionForm {
  const { id, category, name, standard, points, rule, source, owner, evidenceMode, minEvidence } = criterion
  const { missing, emptyRatio, rounding, cohort, countsDocumentsReason } = criterion
  return {
    ...{ id, name, missing, emptyRatio, category: category ?? null, standard: standard ?? '' },
    ...{ points: typeof points === 'string' ? points : '', bySegment: typeof points === 'string' ? {} : points },
    ...{
      rule: formOfRule(rule),
      source: formOfSource(source),
      owner: owner ?? null,
      evidenceMode: evidenceMode ?? null,
    },
    ...{ minEvidence: minEvidence === undefined ? '' : `${minEvidence}`, rounding: rounding?.step ?? '' },
    ...{ cohort: cohort ?? null, reason: countsDocumentsReason ?? '' },
  }
}

/** A new line: claimed by the branch and judged by reviewers until somebody says otherwise. */
export function newCriterionForm(id: string, category: string | null): CriterionForm {
  const blank: CriterionForm = {
    ...{ id, category, name: '', standard: '', points: '', bySegment: {}, rule: beginRule('judged', '') },
    ...{ source: { ...NO_SOURCE }, minEvidence: '', rounding: '0.1', cohort: null, reason: '' },
    ...{ owner: null, evidenceMode: null, missing: 'pending', emptyRatio: 'notCounted' },
  }
  return withSourceKind(blank, 'judgement')
}

/** From where a datum of a rule can come; people can say whatever a rule takes. */
export function sourcesFor(rule: RuleKind): readonly SourceKind[] {
  return [
    'judgement',
    'districtEntry',
    ...(factsFor(rule).length > 0 ? (['obligation'] as const) : []),
    ...(metricsFor(rule).length > 0 ? (['measure'] as const) : []),
  ]
}

/** What of something owed can be the fact of a rule. */
export function factsFor(rule: RuleKind): readonly ObligationFact[] {
  return ObligationFact.options.filter((fact) =>
    fitsSource({ kind: 'obligation', obligation: 'plan', fact }, { kind: rule }),
  )
}

/** The form with another source: who owns the datum, how it is proved and what its absence means are as is usual for it. */
export function withSourceKind(form: CriterionForm, kind: SourceKind): CriterionForm {
  // What is on record already is not uploaded again.
  const minEvidence = kind === 'judgement' ? form.minEvidence : ''
  return settledSource({ ...form, ...USUAL[kind], minEvidence, source: { ...form.source, kind } })
}

/** The form with another kind of rule: a source that cannot feed it gives way to the judgement of reviewers. */
export function withKindOfRule(form: CriterionForm, kind: RuleKind): CriterionForm {
  const next = { ...form, rule: withRuleKind(form.rule, kind, form.points) }
  const { kind: source } = form.source
  const fits = source === null || sourcesFor(kind).includes(source)
  return fits ? settledSource(next) : withSourceKind(next, 'judgement')
}

/** The form after something of its source was chosen. */
export function settledSource(form: CriterionForm): CriterionForm {
  const { kind } = form.rule
  const facts = factsFor(kind)
  const fact = facts.includes(form.source.fact) ? form.source.fact : (facts[0] ?? form.source.fact)
  return { ...form, source: { ...form.source, fact, query: settledQuery(form.source.query, kind) } }
}

const USUAL = {
  judgement: { owner: 'branch', evidenceMode: 'records', missing: 'pending' },
  districtEntry: { owner: 'district', evidenceMode: 'districtSupplied', missing: 'pending' },
  obligation: { owner: 'branch', evidenceMode: 'records', missing: 'notCounted' },
  measure: { owner: 'group', evidenceMode: 'records', missing: 'zero' },
} as const satisfies Record<SourceKind, Pick<CriterionForm, 'owner' | 'evidenceMode' | 'missing'>>

const NO_SOURCE: SourceForm = { kind: null, query: BLANK_QUERY, obligation: 'plan', fact: 'onTime' }

function formOfSource(source: FactSource | undefined): SourceForm {
  if (source === undefined) return NO_SOURCE
  if (source.kind === 'measure') return { ...NO_SOURCE, kind: 'measure', query: formOfQuery(source.query) }
  return { ...NO_SOURCE, ...source }
}

type SourceReading =
  | { readonly ok: true; readonly source: FactSource | undefined }
  | { readonly ok: false; readonly faults: FigureFaults }

/** The source that was chosen; undefined where none is said. */
export function sourceOfForm({ kind, query, obligation, fact }: SourceForm): SourceReading {
  switch (kind) {
    case null:
      return { ok: true, source: undefined }
    case 'judgement':
    case 'districtEntry':
      return { ok: true, source: { kind } }
    case 'obligation':
      return { ok: true, source: { kind, obligation, fact } }
    case 'measure': {
      const read = queryOfForm(query)
      return read.ok ? { ok: true, source: { kind, query: read.query } } : read
    }
  }
}

function pointsOf({ points, bySegment, rule }: CriterionForm, reader: ReturnType<typeof figureReader>): Points {
  if (rule.kind === 'gate' || rule.kind === 'veto') return reader.number('amount', 'points', '0')
  const segments = Object.entries(bySegment)
  if (segments.length === 0) return reader.number('amount', 'points', points)
  return Object.fromEntries(
    segments.map(([segment, own]) => [segment, reader.number('amount', `bySegment.${segment}`, own)]),
  )
}

function below(path: string, faults: FigureFaults): FigureFaults {
  return Object.fromEntries(Object.entries(faults).map(([key, fault]) => [`${path}.${key}`, fault]))
}

const ORDER = ['name', 'points', 'bySegment', 'rule', 'source', 'minEvidence', 'rounding']

function inOrder(faults: FigureFaults): FigureFaults {
  const place = ([path]: readonly [string, FigureFault]) => ORDER.indexOf(path.split('.')[0] ?? '')
  return Object.fromEntries(Object.entries(faults).toSorted((a, b) => place(a) - place(b)))
}

function optional(key: string, value: string | null): object {
  return value === null || value === '' ? {} : { [key]: value }
}

import type { EntryId, FileId, PlainDate } from '../kernel/index.ts'
import type { Obligation, ObligationKind } from '../obligation/index.ts'
import { type Criterion, pointsFor } from '../scheme/index.ts'
import {
  type AssessmentInput,
  combineReviews,
  factFromOwed,
  factsFromMeasures,
  type GivenFact,
  type ItemFacts,
  type Mark,
  type Owed,
  owedOn,
  type UnitInput,
} from '../scoring/index.ts'
import type { AssessedUnitRow, AssessmentRows, DistrictFactRow } from './evaluation-rows.ts'
import { modeOf, needsReview } from './self-assessment.ts'
import { evidenceByUnit, type UnitEvidence } from './unit-evidence.ts'
import { votedFact, withVisits } from './visit/facts-of-visits.ts'
import { scoresOfVoices } from './voices.ts'

/**
 * Stored rows as the input of `evaluateAssessment`: the only place where records, claims, marks and agreed values become
 * facts. `today` is the day on which somebody asks; it only says how late a missing obligation is so far.
 *
 * - records: all three columns are the computed value; where the branch contests it, reviewers give marks as for a claim
 * - claims: self = what the branch says · review = the combined marks · final = the agreed mark, else the combined ones
 * - district facts: all three columns are what the district has entered
 * - voices of the scheme: the mark that the district has collected of each, out of 100, beside the lines
 * - a vote held at a visit: review and final are its counts, whoever was to supply the line
 */
export function assembleEvaluation(rows: AssessmentRows, today: PlainDate): AssessmentInput {
  const evidenceOf = evidenceByUnit(rows)
  const entryFiles = filesByEntry(rows)
  const titles = new Map(rows.measures.map((measure) => [measure.entryId, measure.title]))
  const units = rows.units.map((unit) =>
    assembleUnit({ rows, unit, today, evidence: evidenceOf(unit.unitId), entryFiles, titles }),
  )
  return { scheme: rows.scheme, units }
}

interface About {
  readonly rows: AssessmentRows
  readonly unit: AssessedUnitRow
  readonly evidence: UnitEvidence
  readonly entryFiles: ReadonlyMap<EntryId, readonly FileId[]>
  readonly titles: ReadonlyMap<EntryId, string>
  readonly today: PlainDate
}

function assembleUnit(about: About): UnitInput {
  const { rows, unit, today } = about
  const late = factFromOwed([owedOn(obligationOf(about), today)], 'daysLate').value
  return {
    id: unit.unitId,
    ...(unit.segment === null ? {} : { segment: unit.segment }),
    ...(unit.exemptReason === null ? {} : { exempt: true }),
    facts: Object.fromEntries(rows.scheme.items.map((item) => [item.id, itemFacts(about, item)])),
    ...(rows.scheme.raters === undefined ? {} : { scores: scoresOfVoices(about.evidence.voiceMarks) }),
    lateDays: typeof late === 'number' ? late : 0,
  }
}

function itemFacts(about: About, item: Criterion): ItemFacts {
  const fact = about.evidence.districtFact(item.id)
  const facts = fact?.vote === undefined ? factsBySource(about, item) : factsByVote(about, item, fact)
  return withVisits(about.evidence.visitLines(item.id), facts)
}

function factsBySource(about: About, item: Criterion): ItemFacts {
  const { rows, evidence, entryFiles, titles } = about
  switch (item.source?.kind) {
    case 'measure': {
      const filesOf = (entryId: EntryId) => entryFiles.get(entryId) ?? []
      const titleOf = (entryId: EntryId) => titles.get(entryId)
      const { populations } = evidence
      const context = { rule: item.rule, assessment: rows.assessment.window, populations, filesOf, titleOf }
      return reviewed(about, item, factsFromMeasures(item.source.query, evidence.measures, context))
    }
    case 'obligation':
      return everywhere(factFromOwed(owedFor(about, item.source.obligation), item.source.fact))
    case 'districtEntry':
      return everywhere(districtFact(evidence, item))
    case 'judgement':
    case undefined:
      return reviewed(about, item, claimOf(evidence, item))
  }
}

/** Self as given; review and final by people where they look at the item, else as given. */
function reviewed(about: About, item: Criterion, self: GivenFact): ItemFacts {
  const { rows, unit, evidence } = about
  const contested = (evidence.selfItem(item.id)?.contestReason ?? null) !== null
  if (!needsReview(item, contested)) return everywhere(self)
  const marks = evidence
    .marks(item.id)
    .map((mark): Mark => ({ value: mark.points, by: mark.reviewer, ...(mark.note === '' ? {} : { note: mark.note }) }))
  const full = pointsFor(item.points, unit.segment ?? undefined) ?? '0'
  const combined = combineReviews(rows.scheme.review, marks, full)
  const judged = { source: 'judgement', marks: marks.map(markLine), fileIds: evidence.files(item.id) } as const
  const review: GivenFact = { value: null, points: combined.value, provenance: [judged] }
  const agreed = evidence.agreed(item.id)
  if (agreed === undefined) return { self, review, final: combined.overLimit ? { ...review, points: null } : review }
  const by = { by: agreed.agreedBy, reason: agreed.reason, present: agreed.present }
  return { self, review, final: { value: null, points: agreed.points, provenance: [{ ...judged, agreed: by }] } }
}

function markLine({ value, by = '', note }: Mark): { rater: string; value: string | null; note?: string } {
  return { rater: by, value, ...(note === undefined ? {} : { note }) }
}

function claimOf(evidence: UnitEvidence, item: Criterion): GivenFact {
  const own = evidence.selfItem(item.id)
  if (own === undefined) return { value: null }
  const note = own.note === '' ? {} : { note: own.note }
  return {
    value: own.value,
    provenance: [{ source: 'claim', by: own.savedBy, ...note, fileIds: evidence.files(item.id) }],
  }
}

function districtFact(evidence: UnitEvidence, item: Criterion): GivenFact {
  const fact = evidence.districtFact(item.id)
  if (fact === undefined) return { value: null }
  return { value: fact.value, provenance: [{ source: 'districtEntry', by: fact.recordedBy }] }
}

/** A vote of those present stands in place of every other word; what the branch has claimed stays beside it. */
function factsByVote(about: About, item: Criterion, fact: DistrictFactRow): ItemFacts {
  const given = votedFact(item, fact)
  return modeOf(item) === 'claim'
    ? { self: claimOf(about.evidence, item), review: given, final: given }
    : everywhere(given)
}

/** What the unit owed of a kind: the self-assessment of this assessment, or reports that fell due in its window. */
function owedFor(about: About, kind: ObligationKind): readonly Owed[] {
  if (kind === 'selfAssessment') return [owedOn(obligationOf(about), about.today)]
  return about.rows.reports.filter((row) => row.kind === kind && row.unitId === about.unit.unitId)
}

/** The self-assessment that the unit owes for this assessment. */
function obligationOf({ rows, unit, evidence }: About): Obligation {
  return {
    kind: 'selfAssessment',
    unitId: unit.unitId,
    period: rows.assessment.window,
    dueOn: rows.assessment.selfDue,
    adjustment: evidence.adjustment,
    submittedOn: unit.submittedOn,
  }
}

function filesByEntry(rows: AssessmentRows): ReadonlyMap<EntryId, readonly FileId[]> {
  const files = new Map<EntryId, FileId[]>()
  for (const { entryId, fileId } of rows.entryFiles) files.set(entryId, [...(files.get(entryId) ?? []), fileId])
  return files
}

function everywhere(fact: GivenFact): ItemFacts {
  return { self: fact, review: fact, final: fact }
}

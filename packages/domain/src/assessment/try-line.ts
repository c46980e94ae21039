import type { UnitId } from '../kernel/index.ts'
import type { DatePair } from '../period/index.ts'
import { type Criterion, fitsSource, isCondition, pointsFor, type Scheme } from '../scheme/index.ts'
import {
  evaluateAssessment,
  type FactValue,
  factFromOwed,
  factsFromMeasures,
  type GivenFact,
} from '../scoring/index.ts'
import type { AssessedUnitRow, AssessmentRows } from './evaluation-rows.ts'
import { evidenceByUnit } from './unit-evidence.ts'

/** What of a line decides about its fact and its points. */
export type TriedCriterion = Pick<
  Criterion,
  'points' | 'rule' | 'source' | 'missing' | 'emptyRatio' | 'rounding' | 'cohort'
>

/** What is on record of the units that a line is tried on, for the days of `window`. */
export interface TriedOn extends Pick<AssessmentRows, 'measures' | 'reports' | 'roster' | 'headcounts' | 'words'> {
  readonly units: readonly Pick<AssessedUnitRow, 'unitId' | 'name' | 'segment'>[]
  readonly window: DatePair
}

export interface TriedLine {
  readonly unitId: UnitId
  readonly name: string
  readonly fact: FactValue | null
  /** Null where the line gives none: a condition, a missing datum, no full mark for the unit. */
  readonly points: string | null
  readonly full: string | null
}

const ID = 'tried'

/**
 * What a line that is still being written would give to these units by what is on record, before any scheme holds it.
 * Undefined where its datum is not on record: reviewers judge, the district enters, an assessment has yet to open; or where it cannot feed the rule.
 */
export function tryLine(criterion: TriedCriterion, on: TriedOn): readonly TriedLine[] | undefined {
  if (!canBeTried(criterion)) return undefined
  const evidenceOf = evidenceByUnit({ ...NOTHING_SAID, ...on })
  const given = new Map(on.units.map(({ unitId }) => [unitId, factOf(criterion, on, { unitId, evidenceOf })]))
  const scored = on.units.filter(({ segment }) => pointsFor(criterion.points, segment ?? undefined) !== undefined)
  const inputs = scored.map(({ unitId, segment }) => ({
    ...{ id: unitId, ...(segment === null ? {} : { segment }) },
    facts: { [ID]: { self: given.get(unitId) ?? MISSING, final: given.get(unitId) ?? MISSING } },
  }))
  const nodes = isCondition(criterion.rule)
    ? new Map<string, never>()
    : new Map(evaluateAssessment({ scheme: schemeOf(criterion), units: inputs }).units.map((node) => [node.id, node]))
  return on.units.map(({ unitId, name }) => {
    const item = nodes.get(unitId)?.items[0]
    const fact = given.get(unitId)?.value ?? null
    return { unitId, name, fact, points: item?.final.points ?? null, full: item?.full ?? null }
  })
}

/** Whether the datum of the line is on record, whoever asks, and can feed its rule. */
export function canBeTried({ source, rule }: Pick<Criterion, 'source' | 'rule'>): boolean {
  if (source === undefined || !fitsSource(source, rule)) return false
  return source.kind === 'measure' || (source.kind === 'obligation' && source.obligation !== 'selfAssessment')
}

const MISSING: GivenFact = { value: null }
const NOTHING_SAID = {
  ...{ entryFiles: [], adjustments: [], returns: [] },
  ...{ selfItems: [], districtFacts: [], visitLines: [], assignments: [], marks: [], agreed: [], itemFiles: [] },
  voiceMarks: [],
  voiceCalls: [],
}

interface OfUnit {
  readonly unitId: UnitId
  readonly evidenceOf: ReturnType<typeof evidenceByUnit>
}

function factOf({ source, rule }: TriedCriterion, on: TriedOn, { unitId, evidenceOf }: OfUnit): GivenFact {
  if (source?.kind === 'obligation') {
    const owed = on.reports.filter((row) => row.kind === source.obligation && row.unitId === unitId)
    return factFromOwed(owed, source.fact)
  }
  if (source?.kind !== 'measure') return MISSING
  const { measures, populations } = evidenceOf(unitId)
  return factsFromMeasures(source.query, measures, { rule, assessment: on.window, populations })
}

function schemeOf(criterion: TriedCriterion): Scheme {
  return {
    ...{ format: 'jianjia.scheme/1', items: [{ ...criterion, id: ID, name: ID }], levels: [] },
    ...{ totalRounding: null, rankBy: 'total', compare: 'afterRounding' },
  }
}

import { findAssessmentWithScheme, listDistrictFacts, listUnits, listVoiceMarks } from '@jianjia/db/assessment'
import { modeOf } from '@jianjia/domain/assessment'
import { AssessmentId, ok, refuse, UnitId } from '@jianjia/domain/kernel'
import { Criterion, pointsFor, Rater } from '@jianjia/domain/scheme'
import { FactJson } from '@jianjia/domain/scoring'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { assessorOf } from './assessment-target.ts'

const Fact = z.strictObject({
  unitId: UnitId,
  itemId: z.string(),
  value: FactJson,
  recordedBy: z.string(),
  version: z.int(),
  /** Filled by a vote of those present: not entered, and not to be changed here. */
  byVote: z.boolean(),
})

const VoiceMark = z.strictObject({
  unitId: UnitId,
  raterId: z.string(),
  points: z.string().nullable(),
  papers: z.int(),
  reason: z.string(),
  recordedBy: z.string(),
  version: z.int(),
})

/** What the district itself enters for each unit: the lines of the scheme that ask for it, and what is entered. */
export const districtFacts = read({
  name: 'assessment.districtFacts',
  action: 'assessment.assign',
  dataClass: 'internal',
  input: { assessmentId: AssessmentId },
  target: assessorOf,
  output: z.strictObject({
    criteria: z.array(Criterion),
    units: z.array(
      z.strictObject({
        unitId: UnitId,
        name: z.string(),
        /** The full mark of each line for the unit's segment. */
        full: z.record(z.string(), z.string()),
      }),
    ),
    facts: z.array(Fact),
    /** The voices whose marks are collected for each unit, with their weights. */
    voices: z.array(Rater),
    voiceMarks: z.array(VoiceMark),
  }),
  run: async ({ db, input }) => {
    const of = { assessmentId: input.assessmentId }
    const [found, units, facts, voiceMarks] = await Promise.all([
      findAssessmentWithScheme(db, of.assessmentId),
      listUnits(db, of),
      listDistrictFacts(db, of),
      listVoiceMarks(db, of),
    ])
    if (found === undefined) return refuse('notFoundOrNoAccess')
    const criteria = found.scheme.items.filter((item) => modeOf(item) === 'district')
    const scored = units.filter((unit) => unit.exemptReason === null)
    return ok({
      criteria,
      units: scored.map(({ unitId, name, segment }) => ({
        ...{ unitId, name },
        full: Object.fromEntries(
          criteria.map((item) => [item.id, pointsFor(item.points, segment ?? undefined) ?? '0']),
        ),
      })),
      voices: [...(found.scheme.raters ?? [])],
      voiceMarks: [...voiceMarks],
      facts: facts.map(({ unitId, itemId, value, recordedBy, version, vote }) => ({
        ...{ unitId, itemId, value, recordedBy, version, byVote: vote !== undefined },
      })),
    })
  },
})

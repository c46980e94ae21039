import type { TenantRead } from '@jianjia/db'
import { findEvaluationRows } from '@jianjia/db/assessment'
import {
  type AssessmentRows,
  modeOf,
  pathToNextLevel,
  scoreToday,
  standingsOf,
  tellAction,
} from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { LedgerKind } from '@jianjia/domain/ledger'
import { comparesUnits } from '@jianjia/domain/scheme'
import { tellFact } from '@jianjia/domain/scoring'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { readablePart } from '../self-assessment/own-part-target.ts'
import { claimsSeen, seenRows, stillScored } from './seen-rows.ts'
import { Standing, standingOf } from './standing-fields.ts'

const Words = z.strictObject({ zh: z.string(), en: z.string() })

/** How a unit would stand if the assessment closed today, line by line, and the fewest records to the next level. */
export const getStanding = read({
  name: 'standing.get',
  action: 'selfAssessment.read',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId },
  target: readablePart,
  output: z.strictObject({
    assessmentName: z.string(),
    periodEnd: PlainDate,
    today: PlainDate,
    standing: Standing,
    /** Null after the last day, at the top, and where no number of records reaches the next level. */
    path: z
      .strictObject({
        level: z.string(),
        total: z.string(),
        actions: z.array(
          z.strictObject({
            itemId: z.string(),
            itemName: z.string(),
            count: z.int(),
            gain: z.string(),
            ledger: LedgerKind,
            words: Words,
          }),
        ),
      })
      .nullable(),
    lines: z.array(
      z.strictObject({
        itemId: z.string(),
        name: z.string(),
        mode: z.enum(['records', 'claim', 'district']),
        full: z.string().nullable(),
        points: z.string().nullable(),
        fact: Words,
        /** The points depend on the other units. */
        compares: z.boolean(),
      }),
    ),
  }),
  run: async ({ db, input, actor, subject, today }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const running = stillScored(subject.assessmentState)
    if (!running.ok) return running
    const { unitId } = input
    const rows = await rowsOf(db, input)
    if (rows === undefined) return refuse('notFoundOrNoAccess')
    const seen = seenRows(rows, actor)
    const standing = standingsOf(seen, today).find((each) => each.unitId === unitId)
    if (standing === undefined) return refuse('notFoundOrNoAccess')
    const path = pathToNextLevel(seen, unitId, today)
    return ok({
      ...{ assessmentName: rows.assessment.name, periodEnd: rows.assessment.window.end, today },
      standing: standingOf(standing, claimsSeen(rows, actor)(unitId)),
      path: path && {
        ...path,
        actions: path.actions.map(({ query, ...action }) => ({ ...action, words: tellAction({ query, ...action }) })),
      },
      lines: linesOf(seen, unitId, today),
    })
  },
})

/** The unit's own rows; those of all where a line compares units. */
async function rowsOf(db: TenantRead, { assessmentId, unitId }: { assessmentId: AssessmentId; unitId: UnitId }) {
  const own = await findEvaluationRows(db, { assessmentId, unitId })
  return own?.scheme.items.some(comparesUnits) ? findEvaluationRows(db, { assessmentId }) : own
}

function linesOf(rows: AssessmentRows, unitId: UnitId, today: PlainDate) {
  const node = scoreToday(rows, today).tree.units.find(({ id }) => id === unitId)
  return rows.scheme.items.flatMap((criterion, at) => {
    const item = node?.items[at]
    if (item === undefined) return []
    return [
      {
        ...{ itemId: criterion.id, name: criterion.name, mode: modeOf(criterion), full: item.full },
        ...{
          points: item.final.points,
          fact: tellFact(item.final.fact, criterion.source),
          compares: comparesUnits(criterion),
        },
      },
    ]
  })
}

import { listAssessmentLines, listParts, type PartLine } from '@jianjia/db/assessment'
import { ASSESSMENT_STATES, UNIT_ASSESSMENT_STATES } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, UnitId } from '@jianjia/domain/kernel'
import { effectiveDueOn, ObligationState, stateOn } from '@jianjia/domain/obligation'
import { inScope } from '@jianjia/domain/policy'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { findTreeOfToday } from './tree-of-today.ts'

/** How a unit that I may read stands. */
const Part = z.strictObject({
  unitId: UnitId,
  unitName: z.string(),
  state: z.enum(UNIT_ASSESSMENT_STATES),
  exempt: z.boolean(),
  dueOn: PlainDate,
  obligation: ObligationState,
  receiptNo: z.string().nullable(),
})

const Line = z.strictObject({
  assessmentId: AssessmentId,
  name: z.string(),
  schemeName: z.string(),
  periodStart: PlainDate,
  periodEnd: PlainDate,
  selfDue: PlainDate,
  reviewDue: PlainDate,
  state: z.enum(ASSESSMENT_STATES),
  /** For those who see the whole: how many units are scored, have handed in, have their final mark. */
  overview: z.strictObject({ units: z.int(), handedIn: z.int(), reviewed: z.int() }).nullable(),
  /** For those who see single units: each of them that takes part. */
  mine: z.array(Part),
})

/** The assessments that I see: all of them from the district, those of my own units from a branch. */
export const assessmentList = readSpec({
  name: 'assessment.list',
  action: 'assessment.read',
  dataClass: 'internal',
  input: {},
  target: 'scope',
  output: z.strictObject({ today: PlainDate, assessments: z.array(Line) }),
  run: async ({ db, scope, today, now }) => {
    const { tree } = await findTreeOfToday(db, today, now)
    const seen = [...tree.nodes.values()].filter((node) => inScope(scope, node.path))
    const seesWhole = seen.some((node) => node.parentId === null)
    const unitIds = seen.map((node) => node.id)
    const [lines, parts] = await Promise.all([
      listAssessmentLines(db, seesWhole ? undefined : unitIds),
      seesWhole ? [] : listParts(db, unitIds),
    ])
    const assessments = lines.map(({ units, handedIn, reviewed, assessorUnitId: _, ...line }) => ({
      ...line,
      overview: seesWhole ? { units, handedIn, reviewed } : null,
      mine: parts
        .filter((part) => part.assessmentId === line.assessmentId)
        .map((part) => partOf(part, { line, today, unitName: tree.nodes.get(part.unitId)?.name ?? '' })),
    }))
    return ok({ today, assessments })
  },
})

export const listAssessments = read(assessmentList)

interface About {
  readonly line: { readonly selfDue: PlainDate; readonly periodStart: PlainDate; readonly periodEnd: PlainDate }
  readonly today: PlainDate
  readonly unitName: string
}

function partOf(part: PartLine, { line, today, unitName }: About): z.input<typeof Part> {
  const { unitId, state, exempt, receiptNo, adjustment, submittedOn } = part
  const period = { start: line.periodStart, end: line.periodEnd }
  const owed = { dueOn: line.selfDue, adjustment }
  const obligation = stateOn({ kind: 'selfAssessment', unitId, period, submittedOn, ...owed }, today)
  return { unitId, unitName, state, exempt, receiptNo, obligation, dueOn: effectiveDueOn(owed) }
}

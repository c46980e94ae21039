import type { TenantRead } from '@jianjia/db'
import {
  countWaitingPlans,
  isTreeEmpty,
  listConducted,
  listOwedParts,
  listOwedReports,
  listOwedReviews,
  listReturnedPlans,
  listReturnedSheets,
  readDesk,
} from '@jianjia/db/home'
import { listOwedVoices } from '@jianjia/db/assessment'
import { listAskedObjections, listWaitingObjections } from '@jianjia/db/objection'
import { listTitlesDue } from '@jianjia/db/title'
import {
  AssessmentId,
  ObligationRoundId,
  ok,
  PlainDate,
  PlanId,
  REFUSALS,
  type RefusalCode,
  SchemeId,
  UnitId,
} from '@jianjia/domain/kernel'
import type { Asked } from '@jianjia/domain/obligation'
import { type Actor, can, type Target } from '@jianjia/domain/policy'
import {
  askedObjectionTask,
  conductingTasks,
  type DueTitle,
  dueTitlesTasks,
  deskTasks,
  inOrder,
  NOTHING_SAID,
  ownTitleTask,
  reportTask,
  returnedPlanTask,
  returnedSheetTask,
  reviewTask,
  roundTasks,
  selfAssessmentTask,
  type Task,
  TASK_KINDS,
  voiceTask,
  waitingObjectionsTask,
  waitingPlansTasks,
} from '@jianjia/domain/task'
import { titleDue } from '@jianjia/domain/title'
import { z } from 'zod'
import { listOverdueRounds } from '../obligation/overdue-rounds.ts'
import { read } from '../../frame/read.ts'

const CODES = Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]

const Blocked = z.strictObject({
  code: z.enum(CODES),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])),
  until: z.string().optional(),
})

/** What I have to do, by deadline: everything that my posts and assignments ask of me in this tenant now. */
export const listTasks = read({
  name: 'home.tasks',
  action: 'home.read',
  dataClass: 'internal',
  input: {},
  target: 'scope',
  output: z.strictObject({
    today: PlainDate,
    tasks: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(TASK_KINDS),
        unitId: UnitId.nullable(),
        unitName: z.string().nullable(),
        about: z.string().nullable(),
        assessmentId: AssessmentId.nullable(),
        schemeId: SchemeId.nullable(),
        roundId: ObligationRoundId.nullable(),
        planId: PlanId.nullable(),
        dueOn: PlainDate.nullable(),
        overdue: z.boolean(),
        state: z.enum(['notStarted', 'underWay', 'blocked']),
        count: z.int().nullable(),
        blockedBy: Blocked.nullable(),
      }),
    ),
  }),
  run: async ({ db, actor, today, now }) => {
    const [own, conducted] = await Promise.all([ownTasks(db, actor, today), districtTasks(db, actor, { today, now })])
    const tasks = inOrder([...own, ...conducted]).map((task) => ({
      ...task,
      id: [task.kind, task.assessmentId ?? task.schemeId ?? task.roundId ?? task.planId ?? '', task.unitId ?? '']
        .join(' ')
        .trim(),
      blockedBy: task.blockedBy === null ? null : shown(task.blockedBy),
    }))
    return ok({ today, tasks })
  },
})

async function ownTasks(db: TenantRead, actor: Actor, today: PlainDate): Promise<readonly Task[]> {
  const writes = actor.posts.filter((post) => can(actor, 'selfAssessment.write', post).allowed)
  const planned = actor.posts.filter((post) => can(actor, 'plan.write', post).allowed).map((post) => post.unitId)
  const written = writes.map((post) => post.unitId)
  const [parts, sheets, reports, returned, reviews, titles, asked, voices] = await Promise.all([
    written.length === 0 ? [] : listOwedParts(db, written),
    written.length === 0 ? [] : listReturnedSheets(db, written),
    planned.length === 0 ? [] : listOwedReports(db, planned),
    planned.length === 0 ? [] : listReturnedPlans(db, planned),
    listOwedReviews(db, actor.personId),
    written.length === 0 ? [] : titlesDue(db, today, written),
    listAskedObjections(db, actor.personId),
    listOwedVoices(db, actor.personId),
  ])
  return [
    ...parts.map((part) => selfAssessmentTask(part, today)),
    ...sheets.map((sheet) => returnedSheetTask(sheet, today)),
    ...reports.map((report) => reportTask(report, today)),
    ...returned.map((plan) => returnedPlanTask(plan)),
    ...reviews.map((review) => reviewTask(review, today)),
    ...titles.map((title) => ownTitleTask(title)),
    ...asked.map((objection) => askedObjectionTask(objection, today)),
    ...voices.map((voice) => voiceTask(voice)),
  ]
}

/** Of some units, or of all. */
async function titlesDue(
  db: TenantRead,
  today: PlainDate,
  unitIds: readonly UnitId[] | null,
): Promise<readonly DueTitle[]> {
  const kept = await listTitlesDue(db, { today, unitIds })
  return kept.flatMap((title) => {
    const due = titleDue(title, today)
    return due === null ? [] : [{ ...title, dueOn: due.dueOn }]
  })
}

/** Everything that is done at the root, for those who may do it there. */
async function districtTasks(db: TenantRead, actor: Actor, asked: Asked): Promise<readonly Task[]> {
  const root = actor.posts.find((post) => post.unitKind === 'district')
  if (root === undefined) return []
  const may = (action: Parameters<typeof can>[1]) => can(actor, action, rootOf(root)).allowed
  const [conducted, desk, empty, overdue, waiting, titles, objections] = await Promise.all([
    may('assessment.assign') ? listConducted(db) : [],
    may('scheme.write') ? readDesk(db) : undefined,
    may('org.manage') ? isTreeEmpty(db) : false,
    may('obligation.remind') ? listOverdueRounds(db, asked) : [],
    may('plan.accept') ? countWaitingPlans(db) : 0,
    may('title.manage') ? titlesDue(db, asked.today, null) : [],
    may('rating.decide') ? listWaitingObjections(db) : [],
  ])
  return [
    ...conducted.flatMap((assessment) => conductingTasks(assessment, asked.today)),
    ...waitingPlansTasks(waiting),
    ...dueTitlesTasks(titles, asked.today),
    ...objections.map((waitingOnes) => waitingObjectionsTask(waitingOnes, asked.today)),
    ...overdue.flatMap((round) => roundTasks(round)),
    ...(desk === undefined ? [] : deskTasks(desk)),
    ...(empty ? [{ ...NOTHING_SAID, kind: 'importTree' as const }] : []),
  ]
}

function rootOf({ unitId, unitPath, unitKind }: Target): Target {
  return { unitId, unitPath, unitKind }
}

function shown({ code, detail, until }: NonNullable<Task['blockedBy']>): z.input<typeof Blocked> {
  const plain = Object.entries(detail).map(([name, value]) => [name, value instanceof Array ? [...value] : value])
  return { code, detail: Object.fromEntries(plain), ...(until === undefined ? {} : { until }) }
}

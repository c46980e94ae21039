import type { TenantRead } from '@jianjia/db'
import { findBinned } from '@jianjia/db/bin'
import { listUnitNames } from '@jianjia/db/org'
import { findSource, findVersion, listReturns, listVersions, type StoredPlan } from '@jianjia/db/plan'
import { restorableUntil } from '@jianjia/domain/bin'
import { ok, PlainDate, PlanId, refuse, UnitId } from '@jianjia/domain/kernel'
import { ReportKind } from '@jianjia/domain/obligation'
import { DatePair } from '@jianjia/domain/period'
import {
  isRunning,
  PLAN_STATES,
  PlanContent,
  PlanItem,
  PlanReadingForm,
  SourceLine,
  SourceNote,
  SourceRefusal,
} from '@jianjia/domain/plan'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { returnedItems } from './plan-sources.ts'
import { readablePlan, writesFor } from './plan-target.ts'
import { readStandings, Standing, Unplanned } from './standings.ts'

/** One document as its reader may see it: the draft only for those who write it. */
export const getPlan = read({
  name: 'plan.get',
  action: 'plan.read',
  dataClass: 'internal',
  input: { planId: PlanId },
  target: readablePlan,
  output: z.strictObject({
    planId: PlanId,
    unitId: UnitId,
    unitName: z.string(),
    receiver: z.string(),
    kind: ReportKind,
    state: z.enum(PLAN_STATES),
    title: z.string(),
    /** Under which it was handed in; null before. */
    period: DatePair.nullable(),
    number: z.int(),
    version: z.int(),
    savedAt: z.string(),
    savedByName: z.string(),
    submittedAt: z.string().nullable(),
    /** In the bin: who put it there, and the last day on which it can be taken out. */
    binned: z.strictObject({ byName: z.string(), restorableUntil: PlainDate }).nullable(),
    today: PlainDate,
    /** What the branch writes now; null for everybody else, and while nothing is open. */
    draft: PlanContent.nullable(),
    /** The newest version that was handed in. */
    current: PlanContent.nullable(),
    source: z
      .strictObject({
        ...{ seq: z.int(), fileName: z.string(), size: z.int(), lines: z.array(SourceLine) },
        reading: PlanReadingForm.nullable(),
        /** What the reader of the file noted, of the whole file. */
        notes: z.array(SourceNote),
        /** Titles of all the documents in the file, and which of them this is. */
        pieces: z.array(z.string()),
        piece: z.int(),
        refused: SourceRefusal.nullable(),
      })
      .nullable(),
    /** Items of the last version that wait for an answer. */
    returned: z.array(z.strictObject({ number: z.int(), itemId: z.string(), reason: z.string(), item: PlanItem })),
    returns: z.array(
      z.strictObject({
        ...{ number: z.int(), itemId: z.string().nullable(), reason: z.string() },
        ...{ returnedByName: z.string(), returnedAt: z.string() },
      }),
    ),
    versions: z.array(
      z.strictObject({ number: z.int(), receiptNo: z.string(), submittedByName: z.string(), submittedAt: z.string() }),
    ),
    standings: z.array(Standing),
    unplanned: z.array(Unplanned),
  }),
  run: async ({ db, subject: plan, target, actor, today }) => {
    const receiverId = target?.unitPath[0]
    if (plan === undefined || receiverId === undefined) return refuse('notFoundOrNoAccess')
    const { planId, unitId } = plan
    const draft = writesFor(actor, plan) ? plan.draft : null
    const [current, versions, returns, names, returned] = await Promise.all([
      plan.number === 0 ? undefined : findVersion(db, plan),
      listVersions(db, planId),
      listReturns(db, planId),
      listUnitNames(db, { unitIds: [unitId, receiverId], day: today }),
      returnedItems(db, plan),
    ])
    const binned = await binnedPlan(db, plan)
    const seq = draft === null ? (current?.sourceSeq ?? 0) : plan.sourceSeq
    const source = seq === 0 ? undefined : await findSource(db, { planId, seq })
    const period = current?.content.period ?? null
    const runs = plan.kind === 'plan' && current !== undefined && period !== null && isRunning(plan.state)
    const promised = runs ? { planId, unitId, period, content: current.content } : undefined
    const came = promised ? await readStandings(db, promised, today) : { standings: [], unplanned: [] }
    return ok({
      ...{ planId, unitId, kind: plan.kind, state: plan.state, number: plan.number, version: plan.version, today },
      ...{ unitName: names.get(unitId) ?? '', receiver: names.get(receiverId) ?? '', period, draft },
      ...{ title: draft?.title ?? plan.title, savedAt: plan.savedAt.toISOString(), savedByName: plan.savedByName },
      ...{ submittedAt: plan.submittedAt?.toISOString() ?? null, current: current?.content ?? null, ...came, binned },
      source: source === undefined ? null : shownSource(source),
      returned: returned.map(({ number, itemId, reason, item }) => ({ number, itemId, reason, item })),
      returns: returns.map(({ returnedAt, ...line }) => ({ ...line, returnedAt: returnedAt.toISOString() })),
      versions: versions.map(({ number, receiptNo, submittedByName, submittedAt }) => ({
        ...{ number, receiptNo, submittedByName },
        submittedAt: submittedAt.toISOString(),
      })),
    })
  },
})

async function binnedPlan(db: TenantRead, { planId, state }: StoredPlan) {
  if (state !== 'discarded') return null
  const found = await findBinned(db, { kind: 'plan', subjectId: planId })
  return found === undefined ? null : { byName: found.binnedByName, restorableUntil: restorableUntil(found.binnedOn) }
}

function shownSource({
  seq,
  fileName,
  size,
  lines,
  readings,
  notes,
  piece,
  refused,
}: NonNullable<Awaited<ReturnType<typeof findSource>>>) {
  const pieces = readings.map(({ title }) => title)
  return { seq, fileName, size, lines, reading: readings[piece] ?? null, notes, pieces, piece, refused }
}

import { type BinderRow, listBinders } from '@jianjia/db/binder'
import {
  BINDER_FAILURES,
  BINDER_FORMATS,
  BINDER_GAPS,
  type BinderFormat,
  type BinderGapCode,
} from '@jianjia/domain/binder'
import { AssessmentId, BinderId, type DistrictId, ok, PlainDate, refuse, UnitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import type { Services } from '../../frame/context.ts'
import { read } from '../../frame/read.ts'
import { binderKey } from './binder-key.ts'
import { binderMayBeShown, binderPart } from './binder-target.ts'
import { type CurrentBinder, currentBinder } from './current-binder.ts'

const Made = z.strictObject({
  binderId: BinderId,
  asOf: PlainDate,
  madeAt: z.string(),
  requestedByName: z.string(),
  size: z.int(),
  pages: z.int().nullable(),
  sha256: z.string(),
})

const FormatState = z.strictObject({
  format: z.enum(BINDER_FORMATS),
  /** `stale` = there is one, and what it shows has changed since. */
  state: z.enum(['none', 'waiting', 'making', 'failed', 'ready', 'stale']),
  done: z.int(),
  total: z.int(),
  /** Nothing has been heard of its making for a minute. */
  stalled: z.boolean(),
  /** Why the last making failed, where whoever waits can have that removed. */
  failure: z.enum(BINDER_FAILURES).nullable(),
  /** The one that can be fetched: of the present state, or else the newest. */
  made: Made.nullable(),
})

/** What the binder of a unit would hold now, and which forms of it are made, being made, or out of date. */
export const getBinder = read({
  name: 'binder.get',
  action: 'binder.read',
  dataClass: 'unitOnly',
  input: { assessmentId: AssessmentId, unitId: UnitId },
  target: binderPart,
  output: z.strictObject({
    phase: z.enum(['selfAssessment', 'published']),
    stateHash: z.string(),
    asOf: PlainDate,
    sheets: z.int(),
    records: z.int(),
    files: z.int(),
    gaps: z.array(
      z.strictObject({
        sheet: z.string(),
        name: z.string(),
        code: z.enum(Object.keys(BINDER_GAPS) as [BinderGapCode, ...BinderGapCode[]]),
        values: z.record(z.string(), z.string()),
      }),
    ),
    formats: z.array(FormatState),
  }),
  run: async ({ db, input, actor, subject, today, services }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const shown = binderMayBeShown(subject, actor, input.unitId)
    if (!shown.ok) return shown
    const current = await currentBinder(db, { input, subject, today, services })
    if (current === undefined) return refuse('notFoundOrNoAccess')
    const rows = await withFiles(await listBinders(db, input), { districtId: input.districtId, services })
    const { binder, stateHash } = current
    const sheets = binder.categories.flatMap((category) => category.sheets)
    return ok({
      ...{ phase: binder.phase, stateHash, asOf: binder.asOf, sheets: sheets.length, files: binder.evidence.length },
      records: sheets.reduce((sum, sheet) => sum + sheet.records.length, 0),
      gaps: binder.gaps.map((gap) => ({ ...gap, values: { ...gap.values } })),
      formats: BINDER_FORMATS.map((format) => formatState(format, rows, current)),
    })
  },
})

interface Kept {
  readonly districtId: DistrictId
  readonly services: Pick<Services, 'madeFiles'>
}

/** Without those whose files have been swept away. */
async function withFiles(rows: readonly BinderRow[], { districtId, services }: Kept): Promise<readonly BinderRow[]> {
  const there = await Promise.all(
    rows.map(async (row) => row.state !== 'ready' || services.madeFiles.has(binderKey({ districtId, ...row }))),
  )
  return rows.filter((_, at) => there[at])
}

function formatState(
  format: BinderFormat,
  rows: readonly BinderRow[],
  { stateHash }: CurrentBinder,
): z.input<typeof FormatState> {
  const ofFormat = rows.filter((row) => row.format === format)
  const now = ofFormat.find((row) => row.stateHash === stateHash)
  const fetchable = now?.state === 'ready' ? now : ofFormat.find((row) => row.state === 'ready')
  const { done = 0, total = 1, stalled = false, failure = null } = now ?? {}
  return {
    ...{ format, done, total, failure },
    state: now?.state ?? (fetchable === undefined ? 'none' : 'stale'),
    stalled: stalled && now?.state !== 'ready',
    made: fetchable === undefined ? null : madeOf(fetchable),
  }
}

function madeOf({ binderId, asOf, madeAt, requestedByName, size, pages, sha256 }: BinderRow) {
  if (madeAt === null || size === null || sha256 === null) return null
  return { binderId, asOf, madeAt: madeAt.toISOString(), requestedByName, size, pages, sha256 }
}

import type { TenantRead } from '@jianjia/db'
import {
  findPopulations,
  listMeasures,
  listMeasuresOfEntry,
  listOpenParts,
  type OpenPart,
} from '@jianjia/db/assessment'
import { daysLookedAt, effectsOf, linesReading, type MeasureRow, metricsLookedAt } from '@jianjia/domain/assessment'
import { AssessmentId, type EntryId, type PlainDate, UnitId } from '@jianjia/domain/kernel'
import type { DatePair } from '@jianjia/domain/period'
import { z } from 'zod'

const Words = z.strictObject({ zh: z.string(), en: z.string() })

/**
 * What a change of an entry means at once: for each assessment that is not published yet and each unit of its cohort to
 * which the entry counts, the lines whose fact it changes. Points are decimal texts; null where a line has none.
 */
export const EntryEffects = z.array(
  z.strictObject({
    assessmentId: AssessmentId,
    assessmentName: z.string(),
    unitId: UnitId,
    unitName: z.string(),
    items: z.array(
      z.strictObject({
        itemId: z.string(),
        name: z.string(),
        full: z.string().nullable(),
        before: z.string().nullable(),
        now: z.string().nullable(),
        /** The fact in the fewest words: 4/5. */
        factBefore: Words,
        factNow: Words,
        dependsOnOthers: z.boolean(),
      }),
    ),
  }),
)
export type EntryEffects = z.infer<typeof EntryEffects>

interface Asked {
  readonly read: TenantRead
  readonly entryId: EntryId
  /** What the entry measured before it was written; nothing where it is new. */
  readonly before: readonly MeasureRow[]
  readonly today: PlainDate
}

/** A branch takes part in a year and a term, perhaps in something special; its general branch likewise. */
const MOST_PARTS = 6

/** Asked in the transaction of the write, after it: two statements, and five for each assessment that reads the entry. */
export async function entryEffects({ read, entryId, before, today }: Asked): Promise<EntryEffects> {
  const after = await listMeasuresOfEntry(read, entryId)
  const touched = [...new Set([...before, ...after].map(({ metric }) => metric))]
  const unitIds = [...new Set([...before, ...after].map(({ cohortUnitId }) => cohortUnitId))]
  if (touched.length === 0) return []
  const told: EntryEffects = []
  for (const part of await listOpenParts(read, unitIds, MOST_PARTS)) {
    const lines = { ...part, scheme: linesReading(part.scheme, touched) }
    const days = daysLookedAt(lines.scheme, part.assessment.window)
    if (days === undefined) continue
    const items = await effectsOn(read, { part: lines, days, entryId, before, after, today })
    const { assessment, unit } = part
    if (items.length === 0) continue
    told.push({
      ...{ assessmentId: assessment.id, assessmentName: assessment.name, unitId: unit.unitId, unitName: unit.name },
      items: [...items],
    })
  }
  return told
}

interface OnPart extends Omit<Asked, 'read'> {
  readonly part: OpenPart
  readonly days: DatePair
  readonly after: readonly MeasureRow[]
}

async function effectsOn(read: TenantRead, { part, days, entryId, before, after, today }: OnPart) {
  const { assessment, scheme, unit } = part
  const unitIds = [unit.unitId]
  const measures = await listMeasures(read, { unitIds, days, metrics: metricsLookedAt(scheme) })
  const populations = await findPopulations(read, { scheme, window: assessment.window, unitIds })
  const ofUnit = (rows: readonly MeasureRow[]) => rows.filter(({ cohortUnitId }) => cohortUnitId === unit.unitId)
  const others = measures.filter((measure) => measure.entryId !== entryId)
  return effectsOf({ ...part, ...populations }, { others, before: ofUnit(before), after: ofUnit(after) }, today)
}

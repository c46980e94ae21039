import { listPublishedVersions } from '@jianjia/db/assessment'
import { mayTakePart } from '@jianjia/domain/assessment'
import { ok, PlainDate, SchemeId, UnitId } from '@jianjia/domain/kernel'
import { UnitKind } from '@jianjia/domain/org'
import { segmentsOf } from '@jianjia/domain/scheme'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { findTreeOfToday } from './tree-of-today.ts'

const Version = z.strictObject({
  schemeId: SchemeId,
  schemeVersion: z.int(),
  name: z.string(),
  yearLabel: z.string(),
  publishedAt: z.string(),
  items: z.int(),
  total: z.string().nullable(),
  /** The segments that the full marks name; empty where they are the same for everybody. */
  segments: z.array(z.string()),
  minReviews: z.int(),
})

const Unit = z.strictObject({
  unitId: UnitId,
  name: z.string(),
  kind: UnitKind,
  segment: z.string().nullable(),
  /** The names of the units above, outermost first, without the assessor. */
  above: z.array(z.string()),
})

/** What an assessment can be opened with: published schemes, and the units that may take part. */
export const openOptions = read({
  name: 'assessment.openOptions',
  action: 'assessment.open',
  dataClass: 'internal',
  input: {},
  target: 'root',
  output: z.strictObject({ today: PlainDate, schemes: z.array(Version), units: z.array(Unit) }),
  run: async ({ db, target, today, now }) => {
    const [versions, { tree, stages }] = await Promise.all([listPublishedVersions(db), findTreeOfToday(db, today, now)])
    const assessor = target && tree.nodes.get(target.unitId)
    const units = assessor === undefined ? [] : [...tree.nodes.values()].filter((node) => mayTakePart(node, assessor))
    return ok({
      today,
      schemes: versions.map(({ schemeId, name, yearLabel, number, publishedAt, scheme }) => ({
        ...{ schemeId, schemeVersion: number, name, yearLabel, publishedAt: publishedAt.toISOString() },
        ...{ items: scheme.items.length, total: scheme.total ?? null, segments: [...segmentsOf(scheme)] },
        minReviews: scheme.review?.minReviews ?? 1,
      })),
      units: units.map(({ id, name, kind, path }) => ({
        ...{ unitId: id, name, kind, segment: stages.get(id) ?? null },
        above: path.slice(1, -1).map((above) => tree.nodes.get(above)?.name ?? ''),
      })),
    })
  },
})

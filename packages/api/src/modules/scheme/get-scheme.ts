import { listVersions } from '@jianjia/db/scheme'
import { restorableUntil } from '@jianjia/domain/bin'
import { ok, PlainDate, refuse, SchemeId } from '@jianjia/domain/kernel'
import { Scheme } from '@jianjia/domain/scheme'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { ParameterValues, PresetName } from './scheme-fields.ts'
import { schemeTarget } from './scheme-target.ts'

/** One scheme as it stands, with its figures and its frozen versions. Sentences, totals and findings follow from it. */
export const getScheme = read({
  name: 'scheme.get',
  action: 'scheme.read',
  dataClass: 'internal',
  input: { schemeId: SchemeId },
  target: schemeTarget,
  output: z.strictObject({
    schemeId: SchemeId,
    name: z.string(),
    yearLabel: z.string(),
    state: z.enum(['draft', 'published', 'retired']),
    preset: PresetName.nullable(),
    parameters: ParameterValues,
    scheme: Scheme,
    version: z.int(),
    /** In the bin: the last day on which it can be taken out. */
    restorableUntil: PlainDate.nullable(),
    versions: z.array(
      z.strictObject({
        number: z.int(),
        contentHash: z.string(),
        structureHash: z.string(),
        publishedAt: z.string(),
        publishedByName: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ db, input, subject }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { ownerUnitId: _, parameters, binnedOn, ...scheme } = subject
    const versions = await listVersions(db, input.schemeId)
    return ok({
      ...scheme,
      restorableUntil: binnedOn && restorableUntil(binnedOn),
      parameters: ParameterValues.parse(parameters),
      versions: versions.map(({ publishedAt, ...version }) => ({ ...version, publishedAt: publishedAt.toISOString() })),
    })
  },
})

import { listSchemes as findSchemes } from '@jianjia/db/scheme'
import { ok, SchemeId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read, readSpec } from '../../frame/read.ts'
import { PresetName } from './scheme-fields.ts'

/** The schemes of the tenant, newest first. */
export const schemeList = readSpec({
  name: 'scheme.list',
  action: 'scheme.read',
  dataClass: 'internal',
  input: {},
  target: 'root',
  output: z.strictObject({
    schemes: z.array(
      z.strictObject({
        schemeId: SchemeId,
        name: z.string(),
        yearLabel: z.string(),
        state: z.enum(['draft', 'published', 'retired']),
        preset: PresetName.nullable(),
        createdByName: z.string().nullable(),
        createdAt: z.string(),
        published: z.int().nullable(),
      }),
    ),
  }),
  run: async ({ db }) => {
    const rows = await findSchemes(db)
    return ok({
      schemes: rows.map(({ version: _, createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() })),
    })
  },
})

export const listSchemes = read(schemeList)

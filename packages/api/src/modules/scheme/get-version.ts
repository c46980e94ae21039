import { findSchemeVersion } from '@jianjia/db/scheme'
import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { Scheme } from '@jianjia/domain/scheme'
import { z } from 'zod'
import { read } from '../../frame/read.ts'

/** One frozen version of a scheme, as assessments score by it. */
export const getVersion = read({
  name: 'scheme.version',
  action: 'scheme.read',
  dataClass: 'internal',
  input: { schemeId: SchemeId, number: z.int().min(1) },
  target: async ({ db, input }) => {
    const found = await findSchemeVersion(db, input.schemeId, input.number)
    return found && { unitId: found.ownerUnitId, subject: found }
  },
  output: z.strictObject({
    name: z.string(),
    number: z.int(),
    contentHash: z.string(),
    publishedAt: z.string(),
    scheme: Scheme,
  }),
  run: async ({ input, subject }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { ownerUnitId: _, publishedAt, ...version } = subject
    return ok({ ...version, number: input.number, publishedAt: publishedAt.toISOString() })
  },
})

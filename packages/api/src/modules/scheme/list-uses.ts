import { listSchemeUses } from '@jianjia/db/scheme'
import { ASSESSMENT_STATES } from '@jianjia/domain/assessment'
import { AssessmentId, ok, PlainDate, SchemeId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { schemeTarget } from './scheme-target.ts'

/** The assessments that score by a version of the scheme, newest window first. */
export const listUses = read({
  name: 'scheme.uses',
  action: 'scheme.read',
  dataClass: 'internal',
  input: { schemeId: SchemeId },
  target: schemeTarget,
  output: z.strictObject({
    uses: z.array(
      z.strictObject({
        assessmentId: AssessmentId,
        name: z.string(),
        number: z.int(),
        periodStart: PlainDate,
        periodEnd: PlainDate,
        state: z.enum(ASSESSMENT_STATES),
      }),
    ),
  }),
  run: async ({ db, input }) => ok({ uses: [...(await listSchemeUses(db, input.schemeId))] }),
})

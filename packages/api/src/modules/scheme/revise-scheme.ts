import { moveScheme } from '@jianjia/db/scheme'
import { ok, refuse, SchemeId, step } from '@jianjia/domain/kernel'
import { schemeLifecycle } from '@jianjia/domain/assessment'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { schemeTarget } from './scheme-target.ts'

/** Opens a published scheme as a draft again. Its frozen versions, and assessments that score by them, stay as they are. */
export const reviseScheme = change({
  name: 'scheme.revise',
  action: 'scheme.write',
  audit: 'named',
  dataClass: 'internal',
  input: { schemeId: SchemeId, expectedVersion: z.int() },
  target: schemeTarget,
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input, subject, record }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const next = step(schemeLifecycle, subject.state, 'revise')
    if (!next.ok) return next
    if (subject.version !== input.expectedVersion) return refuse('staleVersion')
    const { schemeId: id, expectedVersion: seenVersion } = input
    if (!(await moveScheme(tx, { id, from: subject.state, to: next.value, seenVersion }))) return refuse('staleVersion')
    await record({ subject: 'scheme', subjectId: id, from: subject.state, event: 'revise', to: next.value })
    return ok({ version: seenVersion + 1 })
  },
})

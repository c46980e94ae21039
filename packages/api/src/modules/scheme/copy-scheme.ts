import { findSchemeVersion, insertScheme } from '@jianjia/db/scheme'
import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { schemeForLater } from '@jianjia/domain/scheme'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { SchemeName, YearLabel } from './scheme-fields.ts'

/**
 * A new draft with the lines of a published version, for a period some years later: days of its own are moved by as many
 * years, everything else is taken as it was frozen. The version and its assessments stay as they are.
 */
export const copyScheme = change({
  name: 'scheme.copy',
  action: 'scheme.write',
  audit: 'named',
  dataClass: 'internal',
  input: {
    ...{ schemeId: SchemeId, number: z.int().min(1) },
    ...{ name: SchemeName, yearLabel: YearLabel, years: z.int().min(0).max(20) },
  },
  target: async ({ db, input }) => {
    const found = await findSchemeVersion(db, input.schemeId, input.number)
    return found && { unitId: found.ownerUnitId, subject: found }
  },
  output: z.strictObject({ schemeId: SchemeId, version: z.int() }),
  subjectOf: (answer) => ({ kind: 'scheme', id: answer.schemeId }),
  run: async ({ tx, input, actor, subject, newId, record }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { name, yearLabel, years } = input
    const id = newId<SchemeId>()
    const { scheme } = schemeForLater(subject.scheme, years)
    const draft = { id, ownerUnitId: subject.ownerUnitId, name, yearLabel, scheme: { ...scheme, name } }
    await insertScheme(tx, { ...draft, preset: null, parameters: {}, createdBy: actor.personId })
    await record({ subject: 'scheme', subjectId: id, event: 'create', to: 'draft' })
    return ok({ schemeId: id, version: 1 })
  },
})

import { insertScheme } from '@jianjia/db/scheme'
import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { Amount, beginScheme } from '@jianjia/domain/scheme'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { SchemeName, YearLabel } from './scheme-fields.ts'

/** A new draft without a line, to be written line by line. */
export const createScheme = change({
  name: 'scheme.create',
  action: 'scheme.write',
  audit: 'named',
  dataClass: 'internal',
  input: {
    ...{ name: SchemeName, yearLabel: YearLabel },
    /** What all lines shall add up to; null = not said yet. */
    total: Amount.nullable(),
  },
  target: 'root',
  output: z.strictObject({ schemeId: SchemeId, version: z.int() }),
  subjectOf: (answer) => ({ kind: 'scheme', id: answer.schemeId }),
  run: async ({ tx, input, actor, target, newId, record }) => {
    if (target === undefined) return refuse('notFoundOrNoAccess')
    const { name, yearLabel, total } = input
    const id = newId<SchemeId>()
    const draft = { id, ownerUnitId: target.unitId, name, yearLabel, scheme: beginScheme(name, total) }
    await insertScheme(tx, { ...draft, preset: null, parameters: {}, createdBy: actor.personId })
    await record({ subject: 'scheme', subjectId: id, event: 'create', to: 'draft' })
    return ok({ schemeId: id, version: 1 })
  },
})

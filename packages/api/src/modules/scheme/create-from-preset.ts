import { insertScheme } from '@jianjia/db/scheme'
import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { ParameterValues, PresetName, SchemeName, schemeFrom, YearLabel } from './scheme-fields.ts'

/** A new draft from a preset with a district's own figures. */
export const createFromPreset = change({
  name: 'scheme.createFromPreset',
  action: 'scheme.write',
  audit: 'named',
  dataClass: 'internal',
  input: { preset: PresetName, parameters: ParameterValues, name: SchemeName, yearLabel: YearLabel },
  target: 'root',
  output: z.strictObject({ schemeId: SchemeId, version: z.int() }),
  subjectOf: (answer) => ({ kind: 'scheme', id: answer.schemeId }),
  run: async ({ tx, input, actor, target, newId, record }) => {
    if (target === undefined) return refuse('notFoundOrNoAccess')
    const { preset, parameters, name, yearLabel } = input
    const scheme = schemeFrom(preset, parameters, name)
    if (!scheme.ok) return scheme
    const id = newId<SchemeId>()
    const draft = { id, ownerUnitId: target.unitId, name, yearLabel, scheme: scheme.value, preset, parameters }
    await insertScheme(tx, { ...draft, createdBy: actor.personId })
    await record({ subject: 'scheme', subjectId: id, event: 'create', to: 'draft' })
    return ok({ schemeId: id, version: 1 })
  },
})

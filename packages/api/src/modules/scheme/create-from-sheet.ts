import { insertScheme } from '@jianjia/db/scheme'
import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { SheetDraft, schemeOfSheet } from '@jianjia/domain/scheme'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { refuseFaulty } from './open-draft.ts'
import { SchemeName, YearLabel } from './scheme-fields.ts'

/** A new draft from a scoring sheet, as the officer has confirmed it line by line. What is open stays open: the linter tells. */
export const createFromSheet = change({
  name: 'scheme.createFromSheet',
  action: 'scheme.write',
  audit: 'named',
  dataClass: 'internal',
  input: { name: SchemeName, yearLabel: YearLabel, sheet: SheetDraft },
  target: 'root',
  output: z.strictObject({ schemeId: SchemeId, version: z.int() }),
  subjectOf: (answer) => ({ kind: 'scheme', id: answer.schemeId }),
  run: async ({ tx, input, actor, target, newId, record }) => {
    if (target === undefined) return refuse('notFoundOrNoAccess')
    const { name, yearLabel, sheet } = input
    const built = schemeOfSheet(sheet, name)
    if (!built.ok) return refuseFaulty(built.faults)
    const id = newId<SchemeId>()
    const draft = {
      id,
      ownerUnitId: target.unitId,
      name,
      yearLabel,
      scheme: built.scheme,
      preset: null,
      parameters: {},
    }
    await insertScheme(tx, { ...draft, createdBy: actor.personId })
    await record({ subject: 'scheme', subjectId: id, event: 'create', to: 'draft' })
    return ok({ schemeId: id, version: 1 })
  },
})

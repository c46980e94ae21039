import { saveSchemeDraft } from '@jianjia/db/scheme'
import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { ParameterValues, SchemeName, schemeFrom, YearLabel } from './scheme-fields.ts'
import { schemeTarget } from './scheme-target.ts'

/** Saves the figures of a draft. Figures that disagree are saved all the same: the linter says so, nothing is repaired. */
export const saveDraft = change({
  name: 'scheme.saveDraft',
  action: 'scheme.write',
  audit: 'named',
  dataClass: 'internal',
  input: {
    schemeId: SchemeId,
    name: SchemeName,
    yearLabel: YearLabel,
    parameters: ParameterValues,
    expectedVersion: z.int(),
  },
  target: schemeTarget,
  output: z.strictObject({ version: z.int(), savedAt: z.string() }),
  run: async ({ tx, input, subject, now }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    if (subject.state !== 'draft') return refuse('schemeFrozen', { name: subject.name })
    if (subject.version !== input.expectedVersion) return refuse('staleVersion')
    if (subject.preset === null) return refuse('presetUnknown')
    const { schemeId: id, name, yearLabel, parameters, expectedVersion } = input
    const scheme = schemeFrom(subject.preset, parameters, name)
    if (!scheme.ok) return scheme
    const edit = { id, name, yearLabel, scheme: scheme.value, parameters }
    if (!(await saveSchemeDraft(tx, edit, expectedVersion))) return refuse('staleVersion')
    return ok({ version: expectedVersion + 1, savedAt: now })
  },
})

import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { openDraft, storeDraft } from './open-draft.ts'
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
    const draft = openDraft(subject, input.expectedVersion)
    if (!draft.ok) return draft
    if (draft.value.preset === null) return refuse('presetUnknown')
    const { name, yearLabel, parameters } = input
    const scheme = schemeFrom(draft.value.preset, parameters, name)
    if (!scheme.ok) return scheme
    const stored = await storeDraft(tx, draft.value, { name, yearLabel, scheme: scheme.value, parameters })
    return stored.ok ? ok({ version: stored.value, savedAt: now }) : stored
  },
})

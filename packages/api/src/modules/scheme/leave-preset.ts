import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { openDraft, storeDraft } from './open-draft.ts'
import { schemeTarget } from './scheme-target.ts'

/** From now on the draft is written line by line: its lines stay as the figures of the preset have made them. */
export const leavePreset = change({
  name: 'scheme.leavePreset',
  action: 'scheme.write',
  audit: 'named',
  dataClass: 'internal',
  input: { schemeId: SchemeId, expectedVersion: z.int() },
  target: schemeTarget,
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input, subject }) => {
    const draft = openDraft(subject, input.expectedVersion)
    if (!draft.ok) return draft
    if (draft.value.preset === null) return refuse('presetUnknown')
    const stored = await storeDraft(tx, draft.value, { preset: null, parameters: {} })
    return stored.ok ? ok({ version: stored.value }) : stored
  },
})

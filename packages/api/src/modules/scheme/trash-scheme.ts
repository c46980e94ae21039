import { putInBin } from '@jianjia/db/bin'
import { listVersions } from '@jianjia/db/scheme'
import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { openDraft, storeDraft } from './open-draft.ts'
import { schemeTarget } from './scheme-target.ts'

/** Puts a draft into the bin that was never published; what has a version stays for ever, and its draft with it. */
export const trashScheme = change({
  name: 'scheme.trash',
  action: 'scheme.write',
  audit: 'named',
  dataClass: 'internal',
  input: { schemeId: SchemeId, expectedVersion: z.int() },
  target: schemeTarget,
  output: z.strictObject({ version: z.int() }),
  run: async ({ tx, input, actor, subject }) => {
    const draft = openDraft(subject, input.expectedVersion)
    if (!draft.ok) return draft
    const { schemeId: subjectId, ownerUnitId: unitId, name: title } = draft.value
    const [newest] = await listVersions(tx, subjectId)
    if (newest !== undefined) return refuse('schemeHasVersions', { name: title, number: newest.number })
    // Counted on, so that whoever writes in it at the same moment is told.
    const stored = await storeDraft(tx, draft.value, {})
    if (!stored.ok) return stored
    await putInBin(tx, { kind: 'scheme', subjectId, unitId, title, by: actor.personId })
    return ok({ version: stored.value })
  },
})

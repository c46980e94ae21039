import { insertSchemeVersion, listVersions, moveScheme } from '@jianjia/db/scheme'
import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { contentForHash, lintScheme, structureForHash } from '@jianjia/domain/scheme'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { sha256Of } from '../../frame/sha256.ts'
import { openDraft } from './open-draft.ts'
import { schemeTarget } from './scheme-target.ts'

/** Freezes the draft as the next version, with its content hash and its structure hash. Errors of the linter stop it. */
export const publishScheme = change({
  name: 'scheme.publish',
  action: 'scheme.publish',
  audit: 'named',
  dataClass: 'internal',
  input: { schemeId: SchemeId, expectedVersion: z.int() },
  target: schemeTarget,
  output: z.strictObject({ number: z.int(), contentHash: z.string(), structureHash: z.string() }),
  run: async ({ tx, input, actor, subject, record }) => {
    // What was read must be what the person saw: a version that arrives meanwhile must not be frozen unread.
    const draft = openDraft(subject, input.expectedVersion)
    if (!draft.ok) return draft
    const { scheme } = draft.value
    const errors = lintScheme(scheme).filter((finding) => finding.severity === 'error')
    if (errors.length > 0)
      return refuse('schemeHasErrors', { count: errors.length, codes: errors.map((finding) => finding.code) })
    const { schemeId: id, expectedVersion: seenVersion } = input
    if (!(await moveScheme(tx, { id, from: 'draft', to: 'published', seenVersion }))) return refuse('staleVersion')
    const [newest] = await listVersions(tx, id)
    const canonical = contentForHash(scheme)
    const version = {
      number: (newest?.number ?? 0) + 1,
      contentHash: sha256Of(canonical),
      structureHash: sha256Of(structureForHash(scheme)),
    }
    await insertSchemeVersion(tx, { schemeId: id, scheme, canonical, publishedBy: actor.personId, ...version })
    await record({ subject: 'scheme', subjectId: id, from: 'draft', event: 'publish', to: 'published' })
    return ok(version)
  },
})

import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { applyCommands, DraftCommand, LINT_CODES, lintScheme } from '@jianjia/domain/scheme'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { openDraft, refuseFaulty, storeDraft } from './open-draft.ts'
import { SchemeName, YearLabel } from './scheme-fields.ts'
import { schemeTarget } from './scheme-target.ts'

/**
 * Changes a draft line by line: lines and categories are set, added, moved and removed, all of them or none. What is
 * doubtful is saved all the same and told; what does not hold together is refused.
 */
export const editDraft = change({
  name: 'scheme.edit',
  action: 'scheme.write',
  audit: 'named',
  dataClass: 'internal',
  input: {
    schemeId: SchemeId,
    /** Absent: name and year stay. */
    heading: z.strictObject({ name: SchemeName, yearLabel: YearLabel }).optional(),
    commands: z.array(DraftCommand).max(1000),
    expectedVersion: z.int(),
  },
  target: schemeTarget,
  output: z.strictObject({
    version: z.int(),
    savedAt: z.string(),
    findings: z.array(
      z.strictObject({
        code: z.enum(LINT_CODES),
        path: z.string(),
        text: z.string(),
        textEn: z.string(),
        severity: z.enum(['error', 'warning']),
      }),
    ),
  }),
  run: async ({ tx, input, subject, now }) => {
    const draft = openDraft(subject, input.expectedVersion)
    if (!draft.ok) return draft
    // The figures of a preset are its lines: they are set by `saveDraft` alone, until the draft leaves the preset.
    if (draft.value.preset !== null) return refuse('presetHoldsLines')
    const { name, yearLabel } = input.heading ?? draft.value
    const read = applyCommands({ ...draft.value.scheme, name }, input.commands)
    if (!read.ok) return refuseFaulty(read.faults)
    const stored = await storeDraft(tx, draft.value, { name, yearLabel, scheme: read.scheme })
    if (!stored.ok) return stored
    const findings = lintScheme(read.scheme).map((finding) => ({ ...finding }))
    return ok({ version: stored.value, savedAt: now, findings })
  },
})

import { saveSchemeDraft } from '@jianjia/db/scheme'
import { ok, refuse, SchemeId } from '@jianjia/domain/kernel'
import { Criterion, parseScheme } from '@jianjia/domain/scheme'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { SchemeName, YearLabel } from './scheme-fields.ts'
import { schemeTarget } from './scheme-target.ts'

/** What of a line may be set here; where its datum comes from stays as it is. */
const Line = z.strictObject({
  id: Criterion.shape.id,
  name: Criterion.shape.name,
  points: Criterion.shape.points,
  rule: Criterion.shape.rule,
  /** What the sheet says about its points; "" where it says nothing. */
  standard: z.string().max(2000),
  countsDocumentsReason: z.string().trim().max(500),
})

/** Saves the lines of a draft that has no preset. Lines that are not sent stay; a line that is not there is refused. */
export const saveLines = change({
  name: 'scheme.saveLines',
  action: 'scheme.write',
  audit: 'named',
  dataClass: 'internal',
  input: {
    schemeId: SchemeId,
    name: SchemeName,
    yearLabel: YearLabel,
    lines: z.array(Line).max(1000),
    expectedVersion: z.int(),
  },
  target: schemeTarget,
  output: z.strictObject({ version: z.int(), savedAt: z.string() }),
  run: async ({ tx, input, subject, now }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    if (subject.state !== 'draft') return refuse('schemeFrozen', { name: subject.name })
    if (subject.version !== input.expectedVersion) return refuse('staleVersion')
    // The figures of a preset are its lines: they are set by `saveDraft` alone.
    if (subject.preset !== null) return refuse('presetUnknown')
    const lines = new Map(input.lines.map((line) => [line.id, line]))
    if (input.lines.some(({ id }) => !subject.scheme.items.some((item) => item.id === id)))
      return refuse('staleVersion')
    const items = subject.scheme.items.map((item) => {
      const line = lines.get(item.id)
      if (line === undefined) return item
      const { countsDocumentsReason: _, standard: __, ...kept } = item
      const { name, points, rule, standard, countsDocumentsReason: reason } = line
      const told = {
        ...(standard === '' ? {} : { standard }),
        ...(reason === '' ? {} : { countsDocumentsReason: reason }),
      }
      return { ...kept, name, points, rule, ...told }
    })
    const { schemeId: id, name, yearLabel, expectedVersion } = input
    const read = parseScheme({ ...subject.scheme, name, items })
    if (!read.ok) return refuse('schemeFaulty', { what: read.faults[0]?.text ?? '' })
    const edit = { id, name, yearLabel, scheme: read.scheme, parameters: {} }
    if (!(await saveSchemeDraft(tx, edit, expectedVersion))) return refuse('staleVersion')
    return ok({ version: expectedVersion + 1, savedAt: now })
  },
})

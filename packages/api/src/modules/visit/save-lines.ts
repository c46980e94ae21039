import { lockVisit, saveVisitLine } from '@jianjia/db/visit'
import { VisitFinding, VisitNote } from '@jianjia/domain/assessment'
import { ok, refuse, VisitId } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { listChecklist } from './visit-line.ts'
import { stillLasts, visitForVisitors } from './visit-target.ts'

const Line = z.strictObject({
  itemId: z.string().min(1).max(80),
  finding: VisitFinding.nullable(),
  note: VisitNote,
  /** 0 = nothing was kept of it yet. */
  seenVersion: z.int().min(0),
})

const Lines = z
  .array(Line)
  .min(1)
  .max(200)
  .refine((lines) => new Set(lines.map(({ itemId }) => itemId)).size === lines.length)

/** Keeps what the visitors found, line by line: two of them may write at once, each in lines of their own. */
export const saveLines = change({
  name: 'visit.saveLines',
  action: 'visit.write',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { visitId: VisitId, lines: Lines },
  target: visitForVisitors,
  output: z.strictObject({ savedAt: z.string() }),
  run: async ({ tx, input, actor, now }) => {
    const { visitId, lines } = input
    const lasts = await stillLasts(tx, await lockVisit(tx, visitId))
    if (!lasts.ok) return lasts
    const known = await listChecklist(tx, lasts.value)
    for (const line of lines) {
      const path = ['lines', line.itemId]
      if (!known.has(line.itemId)) return refuse('notFoundOrNoAccess', {}, { path })
      const kept = await saveVisitLine(tx, { visitId, savedBy: actor.personId, ...line })
      if (!kept) return refuse('staleVersion', { itemId: line.itemId }, { path })
    }
    return ok({ savedAt: now })
  },
})

import { listUnitNames } from '@jianjia/db/org'
import { findHandedInOn } from '@jianjia/db/plan'
import { writeOfficialDocx, writeOfficialPdf } from '@jianjia/documents'
import { ok, PlanId, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { download } from '../../frame/download.ts'
import { officialSummary } from './official-summary.ts'
import { readablePlan } from './plan-target.ts'
import { findShownContent } from './summary-content.ts'

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** A drafted summary as a Word file or a PDF in the layout of official papers. */
export const openSummary = download({
  name: 'plan.document',
  action: 'plan.read',
  dataClass: 'internal',
  input: { planId: PlanId, format: z.enum(['docx', 'pdf']) },
  target: readablePlan,
  run: async ({ db, input: { format }, subject: plan, target, actor, today }) => {
    const receiverId = target?.unitPath[0]
    if (plan === undefined || receiverId === undefined) return refuse('notFoundOrNoAccess')
    const { unitId } = plan
    const [content, names, handedIn] = await Promise.all([
      findShownContent(db, { plan, actor }),
      listUnitNames(db, { unitIds: [unitId, receiverId], day: today }),
      findHandedInOn(db, plan.planId),
    ])
    // What is still being written bears the day on which it is printed.
    const day = content === plan.draft ? today : (handedIn ?? today)
    const [unit, addressee] = [names.get(unitId) ?? '', names.get(receiverId) ?? '']
    const document = content && officialSummary(content, { unit, addressee, day })
    if (document === undefined) return refuse('notFoundOrNoAccess')
    const bytes = format === 'docx' ? writeOfficialDocx(document) : await writeOfficialPdf(document)
    return ok({ name: `${document.title}.${format}`, mediaType: MEDIA_TYPES[format], content: { bytes } })
  },
})

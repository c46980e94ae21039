import { findBinder } from '@jianjia/db/binder'
import type { BinderFormat } from '@jianjia/domain/binder'
import { BinderId, ok, refuse } from '@jianjia/domain/kernel'
import { download } from '../../frame/download.ts'
import { binderKey } from './binder-key.ts'
import { binderMayBeShown, binderPart } from './binder-target.ts'

const TYPES = {
  pdf: { mediaType: 'application/pdf', ending: 'pdf' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  html: { mediaType: 'application/zip', ending: 'zip' },
} as const satisfies Record<BinderFormat, { mediaType: string; ending: string }>

/** The file of a binder, for whoever may read the binder of the unit. */
export const openBinder = download({
  name: 'binder.open',
  action: 'binder.read',
  dataClass: 'unitOnly',
  input: { binderId: BinderId },
  target: async ({ db, input, actor }) => {
    const row = await findBinder(db, input.binderId)
    const found = row && (await binderPart({ db, actor, input: row }))
    return found?.subject && row && { ...found, subject: { ...found.subject, row } }
  },
  run: async ({ input, actor, subject, services }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { row, part } = subject
    const shown = binderMayBeShown(subject, actor, row.unitId)
    if (!shown.ok) return shown
    const key = binderKey({ districtId: input.districtId, ...row })
    const file = row.state === 'ready' ? await services.madeFiles.open(key) : undefined
    if (file === undefined) return refuse('binderNotMade')
    const { mediaType, ending } = TYPES[row.format]
    return ok({ name: `迎检资料 ${part.assessmentName} ${row.asOf}.${ending}`, mediaType, content: file })
  },
})

import { buffer } from 'node:stream/consumers'
import { readTextDocument } from '@jianjia/documents'
import { FileId, ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { read } from '../../frame/read.ts'
import { evidenceKey } from './evidence-key.ts'
import { fileTarget } from './file-target.ts'

/** So much of a document is shown in place; the rest is in the file itself. */
const SHOWN = 1500

/** The text of a Word file or a plain text as it stands, for whoever may open the file: nobody has to save it to look. */
export const text = read({
  name: 'evidence.text',
  action: 'evidence.read',
  dataClass: 'unitOnly',
  input: { fileId: FileId },
  target: fileTarget,
  output: z.strictObject({
    paragraphs: z.array(
      z.strictObject({
        text: z.string(),
        /** Of a heading, 1 the outermost. */
        heading: z.int().nullable(),
        /** Of a table: which one and which row; cells of one row follow each other. */
        cell: z.strictObject({ table: z.int(), row: z.int() }).nullable(),
      }),
    ),
    /** There is more in the file than is shown. */
    isCut: z.boolean(),
  }),
  run: async ({ db, input: { fileId }, subject, services }) => {
    if (subject === undefined) return refuse('notFoundOrNoAccess')
    const { ownerUnitId, sha256, name } = subject
    const key = evidenceKey({ districtId: db.districtId, ownerUnitId, sha256 })
    const found = await readTextDocument(await buffer(await services.storage.open(key)))
    if (!found.ok) return refuse(found.refusal.code, { ...found.refusal.detail, name, fileId })
    const { paragraphs } = found.value
    return ok({
      paragraphs: paragraphs.slice(0, SHOWN).map(({ text: said, autoNumber = '', headingLevel, cell }) => ({
        text: `${autoNumber}${said}`,
        heading: headingLevel ?? null,
        cell: cell === undefined ? null : { table: cell.table, row: cell.row },
      })),
      isCut: paragraphs.length > SHOWN,
    })
  },
})

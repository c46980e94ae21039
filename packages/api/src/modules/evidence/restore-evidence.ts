import { lockFile } from '@jianjia/db'
import { findBinned, takeOutOfBin } from '@jianjia/db/bin'
import { checkRestorable } from '@jianjia/domain/bin'
import { FileId, ok, refuse } from '@jianjia/domain/kernel'
import { z } from 'zod'
import { change } from '../../frame/change.ts'
import { ownFileTarget } from './file-target.ts'

/** Takes a file out of the bin: it is offered again where one's own files are. */
export const restore = change({
  name: 'evidence.restore',
  action: 'evidence.upload',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { fileId: FileId },
  target: ownFileTarget,
  output: z.strictObject({ fileId: FileId }),
  run: async ({ tx, input: { fileId }, today }) => {
    const of = { kind: 'file', subjectId: fileId } as const
    const found = checkRestorable((await lockFile(tx, fileId)) ? await findBinned(tx, of) : undefined, today)
    if (!found.ok) return found
    return (await takeOutOfBin(tx, of)) ? ok({ fileId }) : refuse('binEmptied')
  },
})

import { ok, UnitId } from '@jianjia/domain/kernel'
import { upload } from '../../frame/upload.ts'
import { keepEvidence } from './keep-evidence.ts'
import { StoredFile } from './stored-file.ts'

/** A file for the evidence of one unit. The same content again is the same file, under its first name. */
export const uploadEvidence = upload({
  name: 'evidence.upload',
  action: 'evidence.upload',
  audit: 'named',
  dataClass: 'unitOnly',
  input: { ownerUnitId: UnitId },
  target: { unit: 'ownerUnitId' },
  output: StoredFile,
  prepare: async (file) =>
    ok(async ({ tx, input: { ownerUnitId }, actor, services, newId }) =>
      ok(await keepEvidence({ tx, services, actor, newId, ownerUnitId }, file)),
    ),
})

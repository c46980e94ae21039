import { newSealedId } from '@jianjia/db'
import { type DistrictId, ok, type Result, refuse } from '@jianjia/domain/kernel'
import type { BriefFiles } from '../../frame/brief-files.ts'
import { XLSX } from './xlsx.ts'
import { wrongRowsKey } from './wrong-rows-key.ts'

interface Keeping {
  readonly briefFiles: BriefFiles
  readonly districtId: DistrictId
}

/** Keeps a user's own file with its wrong rows for an hour; gives the token it is fetched by, null without a file. */
export async function keepWrongRows(
  { briefFiles, districtId }: Keeping,
  file: Result<Uint8Array | null>,
): Promise<Result<string | null>> {
  if (!file.ok || file.value === null) return file.ok ? ok(null) : file
  const token = newSealedId<string>()
  await briefFiles.keep(wrongRowsKey(districtId, token), file.value)
  return ok(token)
}

export async function openKeptRows({ briefFiles, districtId }: Keeping, token: string) {
  const bytes = await briefFiles.open(wrongRowsKey(districtId, token))
  if (bytes === undefined) return refuse('briefFileGone')
  return ok({ name: '错误行.xlsx', mediaType: XLSX, content: { bytes } })
}

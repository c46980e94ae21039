import { createHash, randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ReceivedFile } from '@jianjia/api'
import { readPicture } from '@jianjia/documents'
import { ok, type Result } from '@jianjia/domain/kernel'

interface Arrived {
  readonly path: string
  readonly name: string
}

/**
 * Makes of a picture that has arrived what is kept of it: upright, small, without place and time, and a thumbnail beside
 * it. The new files lie in the same folder; the one that arrived is no longer needed.
 */
export async function takePicture({ path: place, name }: Arrived): Promise<Result<ReceivedFile>> {
  const read = await readPicture(await readFile(place))
  if (!read.ok) return { ok: false, refusal: { ...read.refusal, detail: { ...read.refusal.detail, name } } }
  const { bytes, mediaType, width, height, thumbnail, grey, prints } = read.value
  const folder = path.dirname(place)
  const [whole, small] = await Promise.all([lay(folder, bytes), lay(folder, thumbnail)])
  return ok({
    ...{ path: whole, name, mediaType, size: bytes.byteLength },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    picture: { width, height, thumbnail: { path: small, size: thumbnail.byteLength }, grey, prints },
  })
}

async function lay(folder: string, bytes: Uint8Array): Promise<string> {
  const place = path.join(folder, randomUUID())
  await writeFile(place, bytes, { mode: 0o600, flag: 'wx', flush: true })
  return place
}

import type { Binder, BinderEvidence } from '@jianjia/domain/binder'
import type { BinderIo } from './binder-file.ts'
import { flattenPng } from './flatten-png.ts'
import { pictureSize } from './picture.ts'

/** 330 dots per inch where two photographs stand beside each other. */
const LONG_SIDE = 1024

/** So many photographs are made smaller one by one; of more of them the thumbnails are printed, at 156 dots per inch. */
const MOST_MADE_SMALLER = 300

/** Opens a photograph in the size in which paper takes it. It follows from the binder alone. */
export function openForPaper(
  { evidence: all }: Pick<Binder, 'evidence'>,
  evidence: BinderEvidence,
  { open }: Pick<BinderIo, 'open'>,
): Promise<Uint8Array | undefined> {
  const many = all.length > MOST_MADE_SMALLER
  return open(evidence, many && evidence.pixels !== null ? 'small' : 'whole')
}

/**
 * The bytes of a photograph as paper takes them: as large as they are printed, without transparency. Undefined for what is no
 * picture, is damaged, or is of a form that paper does not take. The same picture always gives the same bytes.
 *
 * Only a picture that was written anew by us when it arrived is made smaller: what was sent by others is laid on the page
 * as it is, and is not unpacked in the server.
 */
export async function paperPhotograph(
  { pixels }: Pick<BinderEvidence, 'pixels'>,
  bytes: Uint8Array,
): Promise<Uint8Array | undefined> {
  const size = pictureSize(bytes)
  if (size === undefined) return undefined
  if (size.kind === 'png') return flattenPng(bytes)
  if (pixels === null || Math.max(size.width, size.height) <= LONG_SIDE) return bytes
  const { default: sharp } = await import('sharp')
  const side = { width: LONG_SIDE, height: LONG_SIDE, fit: 'inside' } as const
  // One that cannot be made smaller is laid on the page as large as it is.
  return sharp(bytes)
    .resize(side)
    .jpeg({ quality: 80 })
    .toBuffer()
    .catch(() => bytes)
}

import sharp from 'sharp'
import { isBarePicture } from './bare-picture.ts'
import { greyOf } from './grey.ts'
import { printsOf } from './likeness.ts'
import { type OpenedPicture, openPicture } from './open-picture.ts'
import { PICTURE_LIMITS } from './picture-limits.ts'
import { PictureRefusedError } from './picture-refused.ts'
import type { UprightPicture } from './upright-picture.ts'

/**
 * Turns a picture as its EXIF says, shrinks it, and writes it anew in sRGB without anything that is not the picture. A
 * PNG stays a PNG unless it is a photograph; everything else becomes a JPEG. What is bare, upright and small already stays
 * byte for byte, after it has been decoded once.
 */
export async function makeUpright(bytes: Uint8Array): Promise<UprightPicture> {
  try {
    const kept = await keptOf(bytes, await openPicture(bytes))
    const thumbnail = await sharp(kept.bytes)
      .resize({ ...within(PICTURE_LIMITS.thumbnailSide) })
      .flatten({ background: 'white' })
      .jpeg({ quality: 72 })
      .toBuffer()
    const grey = await greyOf(thumbnail)
    return { ...kept, thumbnail, grey, prints: printsOf(grey) }
  } catch (error) {
    // Whatever the decoder stumbles over lies in the picture.
    throw error instanceof PictureRefusedError ? error : new PictureRefusedError('damaged')
  }
}

type Kept = Pick<UprightPicture, 'bytes' | 'mediaType' | 'width' | 'height'>

async function keptOf(bytes: Uint8Array, opened: OpenedPicture): Promise<Kept> {
  const { format, width, height, hasAlpha } = opened
  const isSmall = Math.max(width, height) <= PICTURE_LIMITS.longSide
  if (opened.isUpright && isSmall && isBarePicture(bytes)) {
    const isKept = format === 'jpeg' || bytes.length <= PICTURE_LIMITS.pngBytes
    if (isKept) return { bytes, mediaType: format === 'jpeg' ? 'image/jpeg' : 'image/png', width, height }
  }
  const shrunk = opened.image.resize(within(PICTURE_LIMITS.longSide))
  if (format === 'png' || hasAlpha) {
    const drawn = await shrunk.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
    if (drawn.data.length <= PICTURE_LIMITS.pngBytes) return keptAs('image/png', drawn)
  }
  const written = await shrunk
    .flatten({ background: 'white' })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
  return keptAs('image/jpeg', written)
}

interface Written {
  readonly data: Uint8Array
  readonly info: { readonly width: number; readonly height: number }
}

function keptAs(mediaType: Kept['mediaType'], { data, info: { width, height } }: Written): Kept {
  return { bytes: data, mediaType, width, height }
}

function within(side: number) {
  return { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const
}

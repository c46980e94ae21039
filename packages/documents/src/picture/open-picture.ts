import heic from 'heic-decode'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { PICTURE_LIMITS } from './picture-limits.ts'
import { PictureRefusedError } from './picture-refused.ts'

export interface OpenedPicture {
  readonly image: Sharp
  readonly format: 'jpeg' | 'png' | 'other'
  /** As it is to be seen, after turning. */
  readonly width: number
  readonly height: number
  readonly isUpright: boolean
  readonly hasAlpha: boolean
}

/** Looks at the header of a picture and refuses what is too large; of several in one file the first is meant. */
export async function openPicture(bytes: Uint8Array): Promise<OpenedPicture> {
  if (isHeif(bytes)) return openHeic(bytes)
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new PictureRefusedError('damaged')
    })
  judge(found)
  const { format, orientation = 1, hasAlpha, autoOrient } = found
  const options = { limitInputPixels: PICTURE_LIMITS.points, failOn: 'truncated', sequentialRead: true } as const
  return {
    image: sharp(bytes, options).autoOrient(),
    format: format === 'jpeg' || format === 'png' ? format : 'other',
    ...autoOrient,
    isUpright: orientation === 1,
    hasAlpha,
  }
}

function judge({ width, height, format, isProgressive }: Metadata): void {
  const isInRows = (format === 'jpeg' || format === 'png') && !isProgressive
  const most = isInRows ? PICTURE_LIMITS.points : PICTURE_LIMITS.pointsInPasses
  if (width * height > most) throw new PictureRefusedError('tooManyPoints')
}

async function openHeic(bytes: Uint8Array): Promise<OpenedPicture> {
  const found = await heic.all({ buffer: bytes }).catch(() => {
    throw new PictureRefusedError('damaged')
  })
  try {
    const [first] = found
    if (first === undefined) throw new PictureRefusedError('damaged')
    if (first.width * first.height > PICTURE_LIMITS.pointsOfHeic) throw new PictureRefusedError('tooManyPoints')
    const { width, height, data } = await first.decode().catch(() => {
      throw new PictureRefusedError('damaged')
    })
    const image = sharp(data, { raw: { width, height, channels: 4 } })
    return { image, format: 'other', width, height, isUpright: true, hasAlpha: false }
  } finally {
    found.dispose()
  }
}

/** `ftyp` with a brand of the HEIF family, of which AVIF is none. */
function isHeif(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(4, 12))
  return /^ftyp(?:mif1|msf1|heic|heix|hevc|hevx)$/.test(text)
}

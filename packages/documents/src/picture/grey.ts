import sharp from 'sharp'

export const GREY_SIDE = 48

/** The picture drawn into a square of greys, whatever its own sides are. */
export async function greyOf(bytes: Uint8Array): Promise<Uint8Array> {
  return sharp(bytes)
    .flatten({ background: 'white' })
    .resize({ width: GREY_SIDE, height: GREY_SIDE, fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer()
}

import { readFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'

/** Red and green above blue and white: whoever sees it knows which way it is turned. */
export function quadrants(width = 96, height = 64): Sharp {
  const raw = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [above, left] = [y < height / 2, x < width / 2]
      raw.set(above ? (left ? RED : GREEN) : left ? BLUE : WHITE, (y * width + x) * 3)
    }
  return sharp(raw, { raw: { width, height, channels: 3 } })
}

const RED = [220, 30, 30]
const GREEN = [30, 180, 60]
const BLUE = [40, 60, 220]
const WHITE = [245, 245, 245]

/** The colours of the four corners, from the top left clockwise, in letters: `rgwb`. */
export async function cornersOf(bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => {
    const start = (y * info.width + x) * info.channels
    const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3)
    if (Math.min(red, green, blue) > 180) return 'w'
    return red > green && red > blue ? 'r' : green > blue ? 'g' : 'b'
  }
  const [right, bottom] = [info.width - 4, info.height - 4]
  return [at(3, 3), at(right, 3), at(right, bottom), at(3, bottom)].join('')
}

/** As a phone writes it: where, when and with what it was taken, and which way the phone was held. */
export async function fromPhone(
  orientation: number,
  size: readonly [number, number] = [96, 64],
): Promise<Uint8Array<ArrayBuffer>> {
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '31/1 12/1 3/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '121/1 26/1 0/1',
  }
  const written = await quadrants(...size)
    .withExif({ IFD0: { Make: 'Reed', Model: 'Phone 1', ImageDescription: '家访' }, IFD3: place })
    .withMetadata({ orientation })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>Reed place</a></x:xmpmeta>')
    .jpeg({ quality: 90 })
    .toBuffer()
  return new Uint8Array(written)
}

/** The same corners in a HEIC with the same EXIF. */
export async function heicFromPhone(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL('quadrants.heic', import.meta.url)))
}

/** What a picture says besides what is seen, and how large it is. */
export async function remainsOf(bytes: Uint8Array) {
  const { exif, xmp, icc, iptc, orientation, width, height } = await sharp(bytes).metadata()
  return { exif, xmp, icc, iptc, orientation, width, height }
}

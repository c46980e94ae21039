/**
 * Whether a file is a picture and nothing else: no place, no time, no maker, no smaller picture inside, nothing behind its
 * end. What the server itself has written is bare, so that the same picture sent again stays the same file.
 */
export function isBarePicture(bytes: Uint8Array): boolean {
  return isBareJpeg(bytes) || isBarePng(bytes)
}

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const JFIF = 0xe0
const JFIF_BYTES = 16

/** Tables, frames and restart intervals; of the application segments only JFIF without a picture of its own. */
function isPlainSegment(marker: number, length: number): boolean {
  if (marker === JFIF) return length === JFIF_BYTES
  return marker === 0xdb || marker === 0xc4 || marker === 0xdd || (marker >= 0xc0 && marker <= 0xc2)
}

function isBareJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== START) return false
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1] ?? 0
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (marker === SCAN) {
      at = endOfScan(bytes, at + 2 + length)
      if (bytes[at + 1] === END) return at + 2 === bytes.length
      continue
    }
    if (!isPlainSegment(marker, length)) return false
    at += 2 + length
  }
  return false
}

/** The next marker that is no restart and no stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PLAIN_CHUNKS = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'cHRM', 'pHYs', 'IDAT', 'IEND']

function isBarePng(bytes: Uint8Array): boolean {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = SIGNATURE.length
  while (at + 12 <= bytes.length) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!PLAIN_CHUNKS.includes(name)) return false
    at += 12 + view.getUint32(at)
    if (name === 'IEND') return at === bytes.length
  }
  return false
}

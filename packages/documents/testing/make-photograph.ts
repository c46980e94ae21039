import { createHash } from 'node:crypto'
import sharp from 'sharp'

/** How many codes of each length from 1 to 16, and their values: the tables that every writer of JPEG may take. */
const DC = {
  counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
}
const AC = {
  counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d],
  values: Array.from({ length: 162 }, (_, at) => at),
}

function segment(marker: number, data: readonly number[]): Buffer {
  const length = data.length + 2
  return Buffer.from([0xff, marker, length >> 8, length & 0xff, ...data])
}

/**
 * A grey JPEG of this size and about so many bytes, told apart from others by its seed: a complete file whose picture is
 * noise. What reads only its head takes as long as for a photograph.
 */
export function makePhotograph({ width = 1600, height = 1200, bytes = 4096, seed = 0 } = {}): Uint8Array {
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff]
  const head = [
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 16)]),
    segment(0xc0, [8, ...size, 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, ...DC.counts, ...DC.values]),
    segment(0xc4, [0x10, ...AC.counts, ...AC.values]),
    segment(0xda, [1, 1, 0x00, 0, 63, 0]),
  ]
  return new Uint8Array(Buffer.concat([...head, noise(bytes, seed), Buffer.from([0xff, 0xd9])]))
}

/** Never 0xff, which would begin a marker. */
function noise(bytes: number, seed: number): Buffer {
  const block = createHash('sha512').update(String(seed)).digest()
  const out = Buffer.alloc(bytes)
  for (let at = 0; at < bytes; at += 1) out[at] = ((block[at % block.length] ?? 0) ^ (at >> 6)) & 0x7f
  return out
}

/** A photograph of the size in which they are kept, which a program can draw. */
export function largePhotograph(): Promise<Uint8Array> {
  const [width, height] = [2560, 1920]
  const raw = Buffer.alloc(width * height * 3)
  for (let at = 0; at < raw.length; at += 1) raw[at] = (at * 7 + (at >> 9) * 13) & 255
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .blur(2)
    .jpeg({ quality: 82 })
    .toBuffer()
}

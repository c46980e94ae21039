import { inflateSync } from 'node:zlib'
import { writePng } from './write-png.ts'

const HEAD_BYTES = 8
const MOST_PIXELS = 40_000_000

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/**
 * A PNG that a page of paper can take as it is: without transparency, laid on white where it had some. Undefined where its
 * form is one that hardly any program writes (interlaced, 16 bits with transparency), or it is damaged. The same picture
 * always gives the same bytes.
 */
export function flattenPng(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return flatten(bytes)
  } catch (error) {
    // Cut off or not packed as it says: a picture of no use, not an accident of ours.
    if (error instanceof RangeError || isZlibError(error)) return undefined
    throw error
  }
}

function flatten(bytes: Uint8Array): Uint8Array | undefined {
  const chunks = chunksOf(bytes)
  const head = chunks.find(({ type }) => type === 'IHDR')?.data
  if (head === undefined || head.length < 13) return undefined
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth, color, interlaced] = [head[8], head[9], head[12]]
  if (interlaced !== 0 || width * height > MOST_PIXELS) return undefined
  const samples = color === 6 ? 4 : color === 4 ? 2 : 0
  if (samples === 0) return chunks.some(({ type }) => type === 'tRNS') ? undefined : bytes
  if (depth !== 8) return undefined
  const packed = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])))
  const pixels = { width, height, samples }
  const rows = inflateSync(packed, { maxOutputLength: (width * samples + 1) * height })
  return writePng({ width, height, depth: 8, color: 'rgb' }, onWhite(unfilter(rows, pixels), pixels))
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(Z_|ERR_)/.test(error.code)
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = HEAD_BYTES; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

interface Pixels {
  readonly width: number
  readonly height: number
  readonly samples: number
}

/** Undoes the five filters of the format, in place; gives the samples without the filter bytes. */
function unfilter(rows: Buffer, { width, height, samples }: Pixels): Uint8Array {
  const line = width * samples
  if (rows.length < (line + 1) * height) throw new RangeError('the picture is cut off')
  const out = new Uint8Array(line * height)
  for (let row = 0; row < height; row += 1) {
    const from = row * (line + 1)
    const filter = rows[from] ?? 0
    for (let column = 0; column < line; column += 1) {
      const at = row * line + column
      const left = column >= samples ? (out[at - samples] ?? 0) : 0
      const up = row > 0 ? (out[at - line] ?? 0) : 0
      const corner = row > 0 && column >= samples ? (out[at - line - samples] ?? 0) : 0
      out[at] = (rows[from + 1 + column] ?? 0) + predicted(filter, { left, up, corner })
    }
  }
  return out
}

interface Around {
  readonly left: number
  readonly up: number
  readonly corner: number
}

function predicted(filter: number, { left, up, corner }: Around): number {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return nearest(left, up, corner)
    default:
      throw new RangeError(`no such filter: ${filter}`)
  }
}

/** The predictor of Paeth. */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

/** Rows of red, green and blue, each with the filter byte 0 in front. */
function onWhite(values: Uint8Array, { width, height, samples }: Pixels): Buffer {
  const out = Buffer.alloc((width * 3 + 1) * height)
  for (let at = 0; at < width * height; at += 1) {
    const alpha = values[at * samples + samples - 1] ?? 255
    const to = at * 3 + Math.floor(at / width) + 1
    for (let sample = 0; sample < 3; sample += 1) {
      const value = values[at * samples + (samples === 4 ? sample : 0)] ?? 0
      out[to + sample] = Math.round((value * alpha + 255 * (255 - alpha)) / 255)
    }
  }
  return out
}

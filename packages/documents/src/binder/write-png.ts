import { crc32, deflateSync } from 'node:zlib'

export interface PngHead {
  readonly width: number
  readonly height: number
  /** Bits of a sample. */
  readonly depth: 1 | 8
  readonly color: 'grey' | 'rgb'
}

/** A PNG of these rows, each with its filter byte in front; nothing in it but the picture. */
export function writePng({ width, height, depth, color }: PngHead, rows: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, color === 'rgb' ? 2 : 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND')])
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { flattenPng } from './flatten-png.ts'
import { pictureSize } from './picture.ts'
import { writePng } from './write-png.ts'

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const
  ends[0].writeUInt32BE(data.length)
  ends[1].writeUInt32BE(crc32(named))
  return Buffer.concat([ends[0], named, ends[1]])
}

/** Two by two with transparency; rows filtered as given. */
function picture(rows: readonly (readonly number[])[], { color = 6, interlaced = 0 } = {}): Uint8Array {
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, color, 0, 0, interlaced])
  const data = deflateSync(Buffer.from(rows.flat()))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function rowsOf(png: Uint8Array | undefined): readonly number[] {
  const bytes = Buffer.from(png ?? [])
  const at = bytes.indexOf('IDAT')
  return [...inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)))]
}

test('transparency is laid on white, whatever filter the rows have', () => {
  const plain = picture([
    [0, 200, 100, 0, 255, 10, 20, 30, 0],
    [0, 200, 100, 0, 128, 10, 20, 30, 255],
  ])
  const expected = [0, 200, 100, 0, 255, 255, 255, 0, 227, 177, 127, 10, 20, 30]
  expect(rowsOf(flattenPng(plain))).toEqual(expected)
  const filtered = picture([
    [1, 200, 100, 0, 255, 66, 176, 30, 1],
    [2, 0, 0, 0, 129, 0, 0, 0, 255],
  ])
  expect(rowsOf(flattenPng(filtered))).toEqual(expected)
  expect(flattenPng(plain)).toEqual(flattenPng(plain.slice()))
})

test('a picture without transparency stays as it is; what is interlaced, cut off or no picture is not taken', () => {
  const opaque = writePng({ width: 1, height: 1, depth: 8, color: 'rgb' }, new Uint8Array([0, 1, 2, 3]))
  expect(flattenPng(opaque)).toBe(opaque)
  const row = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  expect(flattenPng(picture([row, row], { interlaced: 1 }))).toBeUndefined()
  expect(flattenPng(picture([row]))).toBeUndefined()
  expect(flattenPng(picture([row, row]).slice(0, 45))).toBeUndefined()
  expect(flattenPng(new Uint8Array(20))).toBeUndefined()
  expect(pictureSize(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4]))).toBeUndefined()
})

import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { cornersOf, fromPhone, heicFromPhone, quadrants, remainsOf } from '../../testing/pictures/make-picture.ts'
import { GREY_SIDE } from './grey.ts'
import { makeUpright } from './make-upright.ts'

/** What EXIF's eight orientations make of a picture whose corners are red, green, white, blue. */
const TURNED = ['rgwb', 'grbw', 'wbrg', 'bwgr', 'rbwg', 'brgw', 'wgrb', 'gwbr']

test('a photograph stands upright, whichever way the phone was held, and says nothing of where and with what', async () => {
  for (const [index, corners] of TURNED.entries()) {
    const sent = await fromPhone(index + 1)
    expect((await sharp(sent).metadata()).exif?.includes('Reed')).toBe(true)
    const kept = await makeUpright(sent)
    expect([index + 1, await cornersOf(kept.bytes)]).toEqual([index + 1, corners])
    expect([kept.width, kept.height]).toEqual(index < 4 ? [96, 64] : [64, 96])
    expect(await remainsOf(kept.bytes)).toEqual({ width: kept.width, height: kept.height })
    expect((await remainsOf(kept.thumbnail)).exif).toBeUndefined()
    expect(Buffer.from(kept.bytes).includes('Reed')).toBe(false)
    expect(kept.grey.length).toBe(GREY_SIDE ** 2)
  }
})

test('HEIC is read and kept as JPEG', async () => {
  const kept = await makeUpright(await heicFromPhone())
  expect(kept).toMatchObject({ mediaType: 'image/jpeg', width: 96, height: 64 })
  expect(await cornersOf(kept.bytes)).toBe('rgwb')
  expect(await remainsOf(kept.bytes)).toEqual({ width: kept.width, height: kept.height })
})

test('the long side is at most 2560, a thumbnail 480; what is smaller is not blown up', async () => {
  const kept = await makeUpright(await fromPhone(6, [3200, 2400]))
  expect([kept.width, kept.height]).toEqual([1920, 2560])
  const { width, height, format } = await sharp(kept.thumbnail).metadata()
  expect([width, height, format]).toEqual([360, 480, 'jpeg'])
})

test('a PNG stays a PNG, with what one can see through; other kinds become JPEG', async () => {
  const png = await quadrants().ensureAlpha(0.5).withMetadata({ orientation: 1 }).png().toBuffer()
  const kept = await makeUpright(png)
  expect(kept.mediaType).toBe('image/png')
  expect((await sharp(kept.bytes).metadata()).hasAlpha).toBe(true)
  const kinds = { webp: await quadrants().webp().toBuffer(), gif: await quadrants().gif().toBuffer() }
  expect((await makeUpright(kinds.webp)).mediaType).toBe('image/jpeg')
  expect(await cornersOf((await makeUpright(kinds.gif)).bytes)).toBe('rgwb')
})

test('what is kept and sent again is the same file', async () => {
  for (const sent of [await fromPhone(8, [900, 700]), await quadrants().png().toBuffer(), await heicFromPhone()]) {
    const kept = await makeUpright(sent)
    expect(Buffer.from((await makeUpright(kept.bytes)).bytes).equals(kept.bytes)).toBe(true)
  }
})

test('something behind the end or a comment is not kept', async () => {
  const bare = (await makeUpright(await fromPhone(1))).bytes
  const comment = Buffer.from([0xff, 0xfe, 0, 6, 0x52, 0x65, 0x65, 0x64])
  const hidden = [
    Buffer.concat([bare, Buffer.from('Reed')]),
    Buffer.concat([bare.subarray(0, 2), comment, bare.subarray(2)]),
  ]
  for (const sent of hidden) expect(Buffer.from((await makeUpright(sent)).bytes).includes('Reed')).toBe(false)
})

test('what is damaged or a bomb is refused, the bomb before it is opened', async () => {
  const whole = await fromPhone(1, [640, 480])
  const header = (await quadrants().png().toBuffer()).subarray(0, 33)
  for (const sent of [whole.subarray(0, whole.length / 2), header, new Uint8Array(20), await cutHeic()])
    await expect(makeUpright(sent)).rejects.toMatchObject({ code: 'damaged' })
  const began = performance.now()
  await expect(makeUpright(await pngOf(30_000, 30_000))).rejects.toMatchObject({ code: 'tooManyPoints' })
  await expect(makeUpright(await pngOf(9000, 9000, true))).rejects.toMatchObject({ code: 'tooManyPoints' })
  expect(performance.now() - began).toBeLessThan(1000)
})

async function cutHeic(): Promise<Uint8Array> {
  const whole = await heicFromPhone()
  return whole.subarray(0, whole.length - 200)
}

/** A PNG that announces so many points and has hardly any. */
async function pngOf(width: number, height: number, inPasses = false): Promise<Uint8Array> {
  const png = await quadrants(8, 8).png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt8(inPasses ? 1 : 0, 28)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

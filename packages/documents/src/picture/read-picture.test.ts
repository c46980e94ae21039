import { expect, test } from 'vitest'
import { fromPhone } from '../../testing/pictures/make-picture.ts'
import { readPicture } from './read-picture.ts'

test('pictures are read in a process of their own; a slow and a broken one take nothing with them', async () => {
  const sent = await fromPhone(6, [1200, 900])
  const [first, broken, second] = await Promise.all([
    readPicture(sent),
    readPicture(sent.subarray(0, 300)),
    readPicture(sent),
  ])
  expect(first).toMatchObject({ ok: true, value: { width: 900, height: 1200, mediaType: 'image/jpeg' } })
  expect(broken).toMatchObject({ ok: false, refusal: { code: 'pictureDamaged' } })
  expect(second).toEqual(first)
  expect(await readPicture(sent, 1)).toMatchObject({ ok: false, refusal: { code: 'pictureTooLarge' } })
  expect(await readPicture(sent)).toEqual(first)
})

import { describe, expect, it } from 'vitest'
import { readDamagedPictures, WHOLE_PICTURES } from '../../testing/damaged-pictures.ts'

const SEEDS = 30
/** The reader of HEIC talks of everything it stumbles over: it is heard in the long run. */
const QUIET = WHOLE_PICTURES.filter(({ format }) => format !== 'heic')

describe(`${SEEDS} damaged pictures`, () => {
  it.each(QUIET)('.$format: each is read or refused, and nothing else happens', async ({ make }) => {
    const { refused, slowestMs } = await readDamagedPictures(await make(), SEEDS)
    expect(refused).toBeGreaterThan(0)
    expect(slowestMs).toBeLessThan(5_000)
  })
})

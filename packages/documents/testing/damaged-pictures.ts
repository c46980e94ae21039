import { makeUpright } from '../src/picture/make-upright.ts'
import { PictureRefusedError } from '../src/picture/picture-refused.ts'
import { mutate } from './mutate.ts'
import { fromPhone, heicFromPhone, quadrants } from './pictures/make-picture.ts'

/** Whole pictures of each kind that is taken, to be damaged. */
export const WHOLE_PICTURES: readonly { readonly format: string; readonly make: () => Promise<Uint8Array> }[] = [
  { format: 'jpeg', make: () => fromPhone(6) },
  { format: 'png', make: async () => new Uint8Array(await quadrants().png().toBuffer()) },
  { format: 'webp', make: async () => new Uint8Array(await quadrants().webp().toBuffer()) },
  { format: 'gif', make: async () => new Uint8Array(await quadrants().gif().toBuffer()) },
  { format: 'heic', make: heicFromPhone },
]

export interface PictureOutcomes {
  readonly read: number
  readonly refused: number
  readonly slowestMs: number
}

/** Reads damaged pictures as the process for pictures does. Throws, naming the seed, when one is neither read nor refused. */
export async function readDamagedPictures(whole: Uint8Array, seeds: number): Promise<PictureOutcomes> {
  let read = 0
  let slowestMs = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    const started = performance.now()
    try {
      await makeUpright(mutate(whole, seed))
      read += 1
    } catch (error) {
      if (!(error instanceof PictureRefusedError)) throw new Error(`seed ${seed}`, { cause: error })
    }
    slowestMs = Math.max(slowestMs, Math.round(performance.now() - started))
  }
  return { read, refused: seeds - read, slowestMs }
}

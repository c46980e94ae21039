import sharp from 'sharp'
import { makeUpright } from './make-upright.ts'
import { PictureRefusedError } from './picture-refused.ts'

/**
 * A process of its own for pictures, since their decoders are native code: what brings one down takes nothing else with it.
 * One picture after another, on one thread, with nothing kept in memory between them.
 */
sharp.cache(false)
sharp.concurrency(1)

process.on('message', (message: { readonly bytes: Uint8Array }) => void answer(message.bytes))
process.on('disconnect', () => process.exit(0))

async function answer(bytes: Uint8Array): Promise<void> {
  try {
    process.send?.({ value: await makeUpright(bytes) })
  } catch (error) {
    if (!(error instanceof PictureRefusedError)) throw error
    process.send?.({ refused: error.code })
  }
}

import { apiBench } from '@jianjia/api/testing'
import { expect, test } from 'vitest'
import { COLLECTIONS, handInCollections } from '../../../testing/real-pieces.ts'

test.runIf(COLLECTIONS.length > 0)(
  'the first and the last piece of each real collection come back whole: the original byte by byte, and the structure',
  { timeout: 60_000 },
  async () => {
    await using bench = await apiBench()
    const { pieces, items, lines } = await handInCollections(bench, (all) => [0, all - 1])
    process.stdout.write(`pieces handed in: ${pieces}, items: ${items}, lines compared: ${lines}\n`)
    expect(pieces).toBe(2 * COLLECTIONS.length)
    expect(items).toBeGreaterThan(pieces)
  },
)

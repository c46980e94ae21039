import { apiBench } from '@jianjia/api/testing'
import { expect, test } from 'vitest'
import { COLLECTIONS, handInCollections } from '../../../testing/real-pieces.ts'

const PIECES = 35

test.runIf(COLLECTIONS.length > 0)(
  `${PIECES} real pieces, handed in by as many branches, come back whole: the original byte by byte, and the structure`,
  async ({ task }) => {
    await using bench = await apiBench()
    const handed = await handInCollections(bench, (all) => Array.from({ length: all }, (_, nth) => nth))
    expect(handed.pieces).toBe(PIECES)
    const { districtId, people } = bench.tenant
    const asked = { kind: 'plan', state: 'submitted', text: '', page: 1, pageSize: 100 } as const
    const listed = await bench.callerFor(people.officer).plan.list({ districtId, ...asked })
    expect(listed.total).toBe(PIECES)
    Object.assign(task.meta, { figures: handed })
  },
)

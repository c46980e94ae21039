import { describe, expect, it } from 'vitest'
import { DAMAGED, readDamaged } from '../../testing/damaged-documents.ts'

const SEEDS = 500

describe(`${SEEDS} damaged documents`, () => {
  it.for(DAMAGED)('.$format: each is read or refused, none crashes', async ({ make }, { task }) => {
    const outcomes = await readDamaged(make, SEEDS)
    Object.assign(task.meta, { figures: { files: SEEDS, ...outcomes, crashed: 0 } })
    expect(outcomes.slowestMs).toBeLessThan(5_000)
  })
})

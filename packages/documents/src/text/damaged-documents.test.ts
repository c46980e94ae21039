import { describe, expect, it } from 'vitest'
import { DAMAGED, readDamaged } from '../../testing/damaged-documents.ts'

const SEEDS = 30

describe(`${SEEDS} damaged documents`, () => {
  it.each(DAMAGED)('.$format: each is read or refused, and nothing else happens', async ({ format, make }) => {
    const { read, refused, slowestMs } = await readDamaged(make, SEEDS)
    expect(read + refused).toBe(SEEDS)
    expect(read).toBeGreaterThan(0)
    if (format !== 'txt') expect(refused).toBeGreaterThan(0)
    expect(slowestMs).toBeLessThan(5_000)
  })
})

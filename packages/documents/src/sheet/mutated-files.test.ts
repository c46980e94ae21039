import { describe, expect, it } from 'vitest'
import { DAMAGED_SHEETS, readDamagedSheets } from '../../testing/damaged-sheets.ts'

const SEEDS = 100

describe(`${SEEDS} damaged sheets`, () => {
  it.each(DAMAGED_SHEETS)('$format: each is read or refused, and nothing else happens', ({ make }) => {
    const { refused, slowestMs } = readDamagedSheets(make, SEEDS)
    expect(refused).toBeGreaterThan(0)
    expect(slowestMs).toBeLessThan(5_000)
  })
})

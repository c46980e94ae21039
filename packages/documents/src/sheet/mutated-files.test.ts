import { describe, expect, it } from 'vitest'
import { DAMAGED_IMPORTS } from '../../testing/damaged-imports.ts'
import { DAMAGED_SHEETS, readDamagedSheets } from '../../testing/damaged-sheets.ts'

const SEEDS = 100

describe(`${SEEDS} damaged sheets`, () => {
  it.each(DAMAGED_SHEETS)('$format: each is read or refused, and nothing else happens', ({ make }) => {
    const { refused, slowestMs } = readDamagedSheets(make, SEEDS)
    expect(refused).toBeGreaterThan(0)
    expect(slowestMs).toBeLessThan(5_000)
  })
})

const SEEDS_OF_IMPORTS = 30

describe(`${SEEDS_OF_IMPORTS} damaged sheets for each importer`, () => {
  it.each(DAMAGED_IMPORTS)('$importer: each is read or refused, and nothing else happens', ({ make, use }) => {
    const { read, refused, slowestMs } = readDamagedSheets(make, SEEDS_OF_IMPORTS, use)
    expect([read > 0, refused > 0, slowestMs < 5_000]).toEqual([true, true, true])
  })
})

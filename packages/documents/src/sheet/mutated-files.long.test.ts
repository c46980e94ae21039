import { expect, it } from 'vitest'
import { DAMAGED_IMPORTS } from '../../testing/damaged-imports.ts'
import { DAMAGED_SHEETS, readDamagedSheets } from '../../testing/damaged-sheets.ts'

const SEEDS = 3_000

it.for(DAMAGED_SHEETS)('damaged sheets, $format: each is read or refused', ({ make }, { task }) => {
  const outcomes = readDamagedSheets(make, SEEDS)
  expect(outcomes.slowestMs).toBeLessThan(5_000)
  Object.assign(task.meta, { figures: outcomes })
})

it.for(DAMAGED_IMPORTS)('damaged sheets for $importer: each is read or refused', ({ make, use }, { task }) => {
  const outcomes = readDamagedSheets(make, SEEDS, use)
  expect(outcomes.slowestMs).toBeLessThan(5_000)
  Object.assign(task.meta, { figures: outcomes })
})

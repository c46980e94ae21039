import { expect, it } from 'vitest'
import { DAMAGED_SHEETS, readDamagedSheets } from '../../testing/damaged-sheets.ts'

const SEEDS = 3_000

it.for(DAMAGED_SHEETS)('damaged sheets, $format: each is read or refused', ({ make }, { task }) => {
  const outcomes = readDamagedSheets(make, SEEDS)
  expect(outcomes.slowestMs).toBeLessThan(5_000)
  Object.assign(task.meta, { figures: outcomes })
})

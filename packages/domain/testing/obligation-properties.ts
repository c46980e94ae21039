import fc from 'fast-check'
import { expect } from 'vitest'
import { owedBy, rollUp, roundCells, type RoundRows } from '../src/obligation/index.ts'
import { askedRows } from './obligation-arbitraries.ts'
import { oracleNumbers } from './obligation-oracle.ts'

const NONE = { expected: 0, onTime: 0, late: 0, waived: 0, missing: 0, open: 0 }

/** At every unit of every round: the numbers that the product shows are those that the slow oracle finds. */
export function numbersEqualTheOracle(numRuns: number): void {
  fc.assert(
    fc.property(askedRows, ({ rows, today, now }) => {
      for (const round of rows.rounds) {
        const numbers = rollUp(roundCells(round, rows, { today, now }))
        for (const { id } of rows.tree.units)
          expect(numbers.get(id) ?? NONE).toEqual(oracleNumbers({ rows, round, today, now }, id))
      }
    }),
    { numRuns },
  )
}

/** Frozen after the due day, the numbers are the same whenever that was done, and whatever is corrected afterwards. */
export function frozenNumbersStay(numRuns: number): void {
  fc.assert(
    fc.property(askedRows, ({ rows, today, now }) => {
      for (const round of rows.rounds.filter(({ dueEnds }) => dueEnds <= now)) {
        const before = rollUp(roundCells(round, rows, { today, now }))
        const due = owedBy(round, rows, { now }).map((unit) => ({ ...unit, roundId: round.id }))
        const empty: RoundRows = { ...rows, due, tree: { units: [], names: [], placements: [] }, segments: [] }
        expect(rollUp(roundCells({ ...round, frozen: true }, empty, { today, now }))).toEqual(before)
      }
    }),
    { numRuns },
  )
}

import { LIMITS } from './limits.ts'
import { tooLarge } from './refused.ts'
import type { SheetCell } from './sheet-table.ts'

/** Counts what a file puts into memory, over all its sheets, and ends the reading when it is too much. */
export interface Budget {
  take(cell: SheetCell): void
  takeCharacters(count: number): void
}

export function openBudget(): Budget {
  let cells: number = LIMITS.cells
  let characters: number = LIMITS.characters
  function takeCharacters(count: number): void {
    characters -= count
    if (characters < 0) throw tooLarge('characters')
  }
  return {
    takeCharacters,
    take(cell) {
      cells -= 1
      if (cells < 0) throw tooLarge('cells')
      if (cell.text.length > LIMITS.charactersOfCell) throw tooLarge('characters of a cell')
      takeCharacters(cell.text.length)
    },
  }
}

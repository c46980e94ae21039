import { type ClipboardEvent, type PointerEvent, type RefObject, useRef } from 'react'
import { type Block, blockOf, isWithin, type Place, tabSeparated } from '../../lib/table/cell-block.ts'
import { cellText } from './cell-text.ts'

/** A block of cells is drawn with the pointer from one cell to another and copied as a sheet takes it. */
export function useBlock(table: RefObject<HTMLTableElement | null>) {
  const from = useRef<Place>(undefined)
  const block = useRef<Block>(undefined)

  const show = (next: Block | undefined) => {
    block.current = next
    for (const { cell, place } of cellsOf(table.current))
      cell.toggleAttribute('data-picked', next !== undefined && isWithin(next, place))
  }
  return {
    onPointerDown: ({ target, button, pointerType }: PointerEvent) => {
      show(undefined)
      // A finger scrolls; the second button opens the menu that copies.
      from.current = button === 0 && pointerType === 'mouse' ? placeOf(target) : undefined
    },
    onPointerMove: ({ target, buttons }: PointerEvent) => {
      const start = from.current
      if (start === undefined || buttons !== 1) return
      const to = placeOf(target)
      if (to === undefined || (to.row === start.row && to.column === start.column && block.current === undefined))
        return
      getSelection()?.removeAllRanges()
      show(blockOf(start, to))
    },
    onPointerUp: () => {
      from.current = undefined
    },
    onCopy: (event: ClipboardEvent) => {
      const picked = block.current
      if (picked === undefined) return
      const rows = Map.groupBy(
        cellsOf(table.current).filter(({ place }) => isWithin(picked, place)),
        ({ place }) => place.row,
      )
      const texts = [...rows.values()].map((cells) => cells.map(({ cell }) => cellText(cell)))
      event.clipboardData.setData('text/plain', tabSeparated(texts))
      event.preventDefault()
    },
    'data-block': true,
  }
}

function cellsOf(table: HTMLTableElement | null) {
  const rows = [...(table?.rows ?? [])].filter((row) => row.dataset['gap'] === undefined)
  return rows.flatMap((row) =>
    [...row.cells].map((cell) => ({ cell, place: { row: row.rowIndex, column: cell.cellIndex } })),
  )
}

function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest('td, th') : null
  if (!(cell instanceof HTMLTableCellElement)) return undefined
  const row = cell.parentElement
  return row instanceof HTMLTableRowElement ? { row: row.rowIndex, column: cell.cellIndex } : undefined
}

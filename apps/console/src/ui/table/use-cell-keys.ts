import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect } from 'react'

const STEPS: Readonly<Record<string, { readonly rows: number; readonly columns: number }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
}

const DRILLS = 'tbody [data-drill]'

/**
 * The arrow keys go from a link to the nearest one in their direction, Home and End to the first and the last of the
 * row; the Tab key stops at one link of the rows, the one that was used last.
 */
export function useCellKeys(table: RefObject<HTMLTableElement | null>) {
  useLayoutEffect(() => {
    if (stopsOf(table.current).length === 0) table.current?.querySelector(DRILLS)?.setAttribute('tabindex', '0')
  })
  return {
    onFocus: ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target.dataset['drill'] === undefined) return
      for (const stop of stopsOf(table.current)) stop.setAttribute('tabindex', '-1')
      target.setAttribute('tabindex', '0')
    },
    onKeyDown: (event: KeyboardEvent) => {
      const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event
      if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return
      const cell = target.closest('th, td')
      if (!(cell instanceof HTMLTableCellElement)) return
      const link = linkAt(cell, key)
      if (link === undefined) return
      event.preventDefault()
      link.focus()
      link.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
  }
}

/** Where the Tab key stops now. */
function stopsOf(table: HTMLTableElement | null): readonly Element[] {
  return [...(table?.querySelectorAll(`${DRILLS}[tabindex="0"]`) ?? [])]
}

function linkAt(cell: HTMLTableCellElement, key: string): HTMLElement | undefined {
  const row = cell.parentElement
  const rows = [...(cell.closest('table')?.rows ?? [])]
  if (!(row instanceof HTMLTableRowElement)) return undefined
  const inRow = [...row.cells]
  if (key === 'Home') return firstLink(inRow)
  if (key === 'End') return firstLink(inRow.toReversed())
  const step = STEPS[key]
  if (step === undefined) return undefined
  const { rows: down, columns: across } = step
  const at = cell.cellIndex
  if (across !== 0) return firstLink(across > 0 ? inRow.slice(at + 1) : inRow.slice(0, at).toReversed())
  const own = rows.indexOf(row)
  const beyond = down > 0 ? rows.slice(own + 1) : rows.slice(0, own).toReversed()
  return firstLink(beyond.flatMap((each) => each.cells.item(at) ?? []))
}

function firstLink(cells: readonly HTMLTableCellElement[]): HTMLElement | undefined {
  for (const cell of cells) {
    const link = cell.querySelector<HTMLElement>('a[href]')
    if (link !== null) return link
  }
  return undefined
}

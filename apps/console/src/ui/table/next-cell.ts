export type Way = 'below' | 'above' | 'after' | 'before'

const ARROWS: Readonly<Record<string, Way>> = {
  ...{ ArrowDown: 'below', ArrowUp: 'above', ArrowRight: 'after', ArrowLeft: 'before' },
}

/** The cell to go on to from one that can be changed: below or above in its column, or the next to or fro; none at the end. */
export function nextCell(from: HTMLElement, way: Way): HTMLElement | undefined {
  const cells = [...(from.closest('table')?.querySelectorAll<HTMLElement>('tbody [data-edit]') ?? [])]
  const at = cells.indexOf(from)
  if (way === 'after' || way === 'before') return cells[way === 'after' ? at + 1 : at - 1]
  const column = columnOf(from)
  const beyond = way === 'below' ? cells.slice(at + 1) : cells.slice(0, at).toReversed()
  return beyond.find((each) => columnOf(each) === column)
}

/** Where an arrow key leads from a cell that is not open. */
export function cellAtArrow(from: HTMLElement, key: string): HTMLElement | undefined {
  const way = ARROWS[key]
  return way && nextCell(from, way)
}

function columnOf(cell: HTMLElement): string | undefined {
  return cell.closest<HTMLElement>('[data-column]')?.dataset['column']
}

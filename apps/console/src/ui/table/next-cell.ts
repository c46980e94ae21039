export type Way = 'below' | 'after' | 'before'

/** The cell to go on to from one that is being changed: the one below it, or the next one to or fro; none at the end. */
export function nextCell(from: HTMLElement, way: Way): HTMLElement | undefined {
  const table = from.closest('table')
  const cell = from.closest('td')
  if (table === null || cell === null) return undefined
  const cells = [...table.querySelectorAll<HTMLElement>('tbody [data-edit]')]
  const at = cells.indexOf(from)
  if (way !== 'below') return cells[way === 'after' ? at + 1 : at - 1]
  const column = cell.dataset['column']
  return cells.slice(at + 1).find((each) => each.closest('td')?.dataset['column'] === column)
}

/** What a cell says, as it is seen; what is put in place for screen readers only stays out. */
export function cellText(cell: HTMLTableCellElement): string {
  if (cell.querySelector('.visually-hidden, input') === null) return cell.innerText
  const copy = cell.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return cell.innerText
  for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove()
  const typed = cell.querySelector('input')
  return typed === null ? (copy.textContent ?? '') : typed.value
}

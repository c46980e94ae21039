/** What is told beside a cell and is not of it. */
const OUT = '.visually-hidden, [data-copy="no"]'

/** What a cell says, as it is seen; what is put in place for screen readers only stays out. */
export function cellText(cell: HTMLTableCellElement): string {
  if (cell.querySelector(`${OUT}, input, select`) === null) return cell.innerText
  const copy = cell.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return cell.innerText
  for (const hidden of copy.querySelectorAll(OUT)) hidden.remove()
  const chosen = cell.querySelector('select')
  if (chosen !== null) return chosen.selectedOptions[0]?.text ?? ''
  const typed = cell.querySelector('input')
  return typed === null ? (copy.textContent ?? '') : typed.value
}

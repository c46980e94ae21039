/** Whether two addresses of the same page ask for the same, in whichever order they say it; the page does not count. */
export function sameSearch(a: string, b: string): boolean {
  return saidIn(a) === saidIn(b)
}

function saidIn(search: string): string {
  const said = new URLSearchParams(search)
  said.delete('page')
  said.sort()
  return said.toString()
}

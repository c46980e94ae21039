interface Dispatch {
  readonly unitId: string
  readonly day: string
  readonly title: string
  /** Whether the district has taken it; then a file has to show it. */
  readonly adopted: boolean
}

/** A piece of news that a school has sent to the district. */
export function dispatch({ unitId, day, title, adopted }: Dispatch): object {
  const details = { genre: 'news', channel: '区教育工会公众号', level: 'district', link: null, author: null }
  return {
    ...{ kind: 'dispatch', unitId, day, title },
    details: { ...details, adopted, adoptedOn: adopted ? day : null },
  }
}

/** A piece of news of today that the district has taken. */
export function dispatch(today: string, unitId: string, title: string): object {
  const details = {
    genre: 'news',
    channel: '区教育工会公众号',
    level: 'district',
    adopted: true,
    link: null,
    author: null,
  }
  return { kind: 'dispatch', unitId, day: today, title, details: { ...details, adoptedOn: today } }
}

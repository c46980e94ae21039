/**
 * Which part of a long crawl is asked for: whose screens (`JIANJIA_PEOPLE`, a pattern of the roles of the demonstration)
 * and which (`JIANJIA_ROUTES`, a pattern of routes). Without them it is everybody and every route. The way to a screen is
 * gone in any case; it ends when all that were asked for are seen.
 */
export interface PartOfCrawl {
  readonly routes: readonly string[]
  readonly isAsked: (route: string) => boolean
  readonly visits: (role: string) => boolean
}

export function partOfCrawl(all: readonly string[]): PartOfCrawl {
  const [ofRoutes, ofPeople] = [pattern('JIANJIA_ROUTES'), pattern('JIANJIA_PEOPLE')]
  const routes = all.filter((route) => ofRoutes.test(route))
  if (routes.length === 0) throw new Error('JIANJIA_ROUTES names no route')
  return { routes, isAsked: (route) => ofRoutes.test(route), visits: (role) => ofPeople.test(role) }
}

function pattern(name: string): RegExp {
  return new RegExp(process.env[name] ?? '')
}

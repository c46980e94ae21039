import { lazyRouteComponent } from '@tanstack/react-router'

/** The script of a page did not come: a newer version of the product has replaced it, or the network is away. */
export class PageNotLoaded extends Error {}

/** The component of a page, fetched when the page is first wanted: `lazyPage(() => import('./x.tsx'), 'XPage')`. */
export function lazyPage<Module extends Record<string, unknown>, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
) {
  const loaded = () =>
    load().catch((cause: unknown) => {
      // In words of its own: for the browser's words the router would open the page anew also without a network.
      throw new PageNotLoaded(`${String(name)}: ${cause instanceof Error ? cause.message : 'not loaded'}`, { cause })
    })
  return lazyRouteComponent(loaded, name)
}

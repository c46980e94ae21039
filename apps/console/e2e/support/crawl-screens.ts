import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'

const FEATURES = path.resolve(import.meta.dirname, '../../src/features')

/** Every address that a feature has, as its routes name it: `/self/$assessmentId/$unitId`. */
export async function listRoutes(): Promise<readonly string[]> {
  const features = await readdir(FEATURES)
  const texts = await Promise.all(features.map((name) => readFile(path.join(FEATURES, name, 'index.ts'), 'utf8')))
  return texts.flatMap((text) => [...text.matchAll(/path: '([^']+)'/g)].map(([, route = '']) => route)).toSorted()
}

/** Which of the routes an address belongs to: the one that names most of it in words. */
export function routeOf(address: string, routes: readonly string[]): string | undefined {
  const parts = (address.split(/[?#]/)[0] ?? '').split('/')
  const fitting = routes.filter((route) => {
    const steps = route.split('/')
    return steps.length === parts.length && steps.every((step, at) => step.startsWith('$') || step === parts[at])
  })
  return fitting.toSorted((a, b) => a.split('$').length - b.split('$').length)[0]
}

export interface Screen {
  readonly route: string
  readonly address: string
}

/** Links of a person's own menu, which opens at a click. */
const FROM_THE_MENU = ['/', '/password', '/sessions', '/second-factor']
/** How many addresses of one route are opened for the links on them: a draft leads elsewhere than what is published. */
const OPENED_OF_EACH = 4

/**
 * Goes from the start page to wherever links lead. `look` sees the first page of each route when it shows what it has to
 * show; some more of each are opened for their links. Gives the routes that were reached.
 */
export async function crawlScreens(
  page: Page,
  routes: readonly string[],
  look: (screen: Screen) => Promise<void>,
): Promise<ReadonlySet<string>> {
  const waiting: Screen[] = FROM_THE_MENU.filter((address) => routes.includes(address)).map((address) => ({
    ...{ route: address, address },
  }))
  const opened = new Map(waiting.map(({ route, address }) => [route, new Set([address])]))
  const reached = new Set<string>()
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    await page.goto(next.address)
    await settled(page)
    for (const address of await linksOf(page)) {
      const route = routeOf(address, routes)
      if (route === undefined) continue
      const known = opened.get(route) ?? new Set()
      if (known.has(address) || known.size === OPENED_OF_EACH) continue
      opened.set(route, known.add(address))
      waiting.push({ route, address })
    }
    if (reached.has(next.route)) continue
    reached.add(next.route)
    await look(next)
  }
  return reached
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(page.locator('[data-state=loading]')).toHaveCount(0)
}

function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll('a[href^="/"]')]
    return links.map((link) => link.getAttribute('href') ?? '').filter((address) => !address.startsWith('/files/'))
  })
}

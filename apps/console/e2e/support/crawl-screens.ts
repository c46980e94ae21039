import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { goOn, settled } from './go-on.ts'
import { softly } from './softly.ts'

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

export interface Crawl {
  readonly routes: readonly string[]
  /** Where somebody begins without a link: the start page, what a menu holds, an address that was sent. */
  readonly from: readonly string[]
  /** Sees the first page of each route when it shows what it has to show. */
  readonly look: (screen: Screen) => Promise<void>
  /** Sees what a button has opened above such a page. */
  readonly lookAbove?: (screen: Screen, button: string) => Promise<void>
  /** Nothing is left to be seen: the way ends here. */
  readonly isDone?: () => boolean
  /** Sees whatever is shown: each address, each tab of a first page and what stands above it. */
  readonly lookAtAll?: (route: string | undefined) => Promise<void>
}

/** How many addresses of one route are opened for the links on them: a draft leads elsewhere than what is published. */
const OPENED_OF_EACH = 4
/** Of schemes there are more kinds: of the demonstration, of small assessments, written line by line, with two versions. */
const MORE_OPENED: Readonly<Record<string, number>> = { '/schemes/$schemeId': 7 }
/** And of each of these, with other filters, tabs and lines chosen. */
const SEARCHES_OF_EACH = 2
/** So many of the buttons of a page that open something are pressed. */
const PRESSED_OF_EACH = 4

/** Buttons that lead on once what was typed is stored, in both languages. */
const LEADS_ON: Readonly<Record<string, RegExp>> = {
  '/schemes/$schemeId': /^(去发布|Go on to publish)$/,
}

/** Goes to wherever links lead, also those behind tabs, menus and drawers. Gives the routes that were reached. */
export async function crawlScreens(page: Page, crawl: Crawl): Promise<ReadonlySet<string>> {
  const { routes } = crawl
  const waiting = [...crawl.from]
  const known = new Map<string, Map<string, Set<string>>>()
  for (const address of waiting) isNew(known, address, routes)
  const reached = new Set<string>()
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (crawl.isDone?.()) break
    const to = address
    const faults = await softly(() => goOn(page, to), to)
    if (faults !== undefined) continue
    // Where it led to: a draft of a summary is sent on from the page of plans.
    const route = routeOf(new URL(page.url()).pathname, routes)
    const take = async () => {
      for (const link of await linksOf(page)) if (isNew(known, link, routes)) waiting.push(link)
      await crawl.lookAtAll?.(route)
    }
    await take()
    if (route === undefined || reached.has(route)) continue
    reached.add(route)
    const screen = { route, address }
    await crawl.look(screen)
    await openTabs(page, take)
    await openAbove(page, async (button) => {
      await take()
      await crawl.lookAbove?.(screen, button)
    })
    await leadOn(page, route)
    await take()
    const now = pathOf(page)
    if (isNew(known, now, routes)) waiting.push(now)
  }
  return reached
}

function isNew(known: Map<string, Map<string, Set<string>>>, address: string, routes: readonly string[]): boolean {
  const route = routeOf(address, routes)
  if (route === undefined) return false
  const [path = '', search = ''] = address.split('#')[0]?.split('?') ?? []
  const paths = known.get(route) ?? new Map<string, Set<string>>()
  const searches = paths.get(path) ?? new Set<string>()
  if (searches.has(search) || searches.size === SEARCHES_OF_EACH) return false
  if (searches.size === 0 && paths.size === (MORE_OPENED[route] ?? OPENED_OF_EACH)) return false
  known.set(route, paths.set(path, searches.add(search)))
  return true
}

async function openTabs(page: Page, take: () => Promise<void>): Promise<void> {
  const tabs = page.getByRole('main').getByRole('tab')
  for (const name of await tabs.allTextContents()) {
    const tab = tabs.filter({ hasText: name }).first()
    if ((await tab.count()) === 0 || (await tab.getAttribute('aria-selected')) === 'true') continue
    await tab.click()
    await settled(page)
    await take()
  }
}

/** What a menu or a drawer holds is there only while it is open. */
async function openAbove(page: Page, seen: (button: string) => Promise<void>): Promise<void> {
  const buttons = page.locator('main button[aria-haspopup]:not([role=combobox]):not([disabled])')
  const names = new Set<string>()
  for (let at = 0; at < (await buttons.count()) && names.size < PRESSED_OF_EACH; at++) {
    const button = buttons.nth(at)
    const name = (await button.getAttribute('aria-label')) ?? (await button.textContent()) ?? ''
    const isShown = await button.isVisible()
    if (!isShown || names.has(name) || (await button.getAttribute('aria-haspopup')) === 'listbox') continue
    names.add(name)
    await button.click()
    await settled(page)
    await seen(name)
    await page.keyboard.press('Escape')
  }
}

async function leadOn(page: Page, route: string): Promise<void> {
  const name = LEADS_ON[route]
  if (name === undefined) return
  const button = page.getByRole('button', { name })
  if ((await button.count()) === 0) return
  const before = page.url()
  await button.first().click()
  await expect(page).not.toHaveURL(before)
  await settled(page)
}

function pathOf(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}

/** Addresses of this installation, however a link writes them. */
function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])')]
    return links
      .filter((link) => link.origin === location.origin && !link.getAttribute('href')?.startsWith('#'))
      .map((link) => link.pathname + link.search)
  })
}

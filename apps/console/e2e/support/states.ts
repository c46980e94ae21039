import { expect, type Page, type Route } from '@playwright/test'
import { softly } from './softly.ts'

/** How the server answers what a page asks, apart from who it is. */
export const STATES = ['slow', 'broken', 'refused', 'unreachable'] as const
export type State = (typeof STATES)[number]

/** What belongs to a programmer and never to a page. */
const RAW =
  /TypeError|ReferenceError|TRPCClientError|undefined|\[object |Failed to fetch|at \S+ \(|notFoundOrNoAccess|\bNaN\b|\{\{/
const REQUEST_ID = 'req-4711'
/** The longest that the console waits before it asks again by itself where nobody answers. */
const UNTIL_ASKED_AGAIN = 5_000

const ASKED = '**/trpc/**'
/** What the frame around a page asks, and shows nothing of until it comes. */
const OF_FRAME = new Set(['notice.unread', 'place.list', 'org.unit'])

/** What only adds to a page that stands by itself: words to choose from, what was used last, what may be taken over. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  '/duties/settings/new': ['ledger.words'],
  '/ledger/new': ['ledger.kindsUsed'],
  '/plans/new': ['keyPoints.list', 'plan.list'],
}

/** What one opening of a page shows, one after the other: an answer that was late may be broken when it comes. */
const OPENINGS = [['slow', 'broken'], ['refused'], ['unreachable']] as const satisfies readonly (readonly State[])[]

interface Looked {
  readonly address: string
  /** Sees the page in this state. */
  readonly see: (state: State) => Promise<void>
}

/** Opens the address while the server answers in each of these ways, looks, and lets it answer for itself again. */
export async function expectStates(page: Page, looked: Looked): Promise<void> {
  for (const states of OPENINGS) await softly(() => expectOpening(page, looked, states))
}

async function expectOpening(page: Page, { address, see }: Looked, states: readonly State[]): Promise<void> {
  const asked = new Set<string>()
  const release = Promise.withResolvers<void>()
  const added = ADDED[new URL(address, 'http://page').pathname] ?? []
  let [state = 'broken'] = states
  const handle = async (route: Route) => {
    const names = new URL(route.request().url()).pathname.slice('/trpc/'.length).split(',')
    if (names.includes('session.me')) return route.continue()
    for (const name of names) if (!OF_FRAME.has(name) && !added.includes(name)) asked.add(name)
    if (state === 'slow') await release.promise
    if (state === 'unreachable') return route.abort('connectionrefused')
    const data = {
      requestId: REQUEST_ID,
      ...(state === 'refused' && { refusal: { code: 'notFoundOrNoAccess', detail: {} } }),
    }
    const answer = { error: { message: state, code: -32_603, data } }
    const answers = { status: state === 'refused' ? 404 : 500, json: names.map(() => answer) }
    return route.fulfill(answers).catch(() => undefined)
  }
  await page.route(ASKED, handle)
  try {
    await page.goto(address)
    for (state of states) {
      if (state !== 'slow') release.resolve()
      await expectState(page, state, asked)
      await see(state)
      await expectNothingRaw(page, state)
      if (state !== 'slow') await expectWayOn(page, state)
      await expectFitsPhone(page, state)
    }
  } finally {
    release.resolve()
    await page.unroute(ASKED, handle)
  }
}

/** The page says at once where somebody is, and shows for as long as it waits that it does. */
async function expectState(page: Page, state: State, asked: ReadonlySet<string>): Promise<void> {
  const main = page.getByRole('main').first()
  await expect(main).toBeVisible()
  // Before it is known who it is, there is a room without a head.
  await expect(page.locator('header').first()).toBeVisible()
  await expect(main.locator('[data-state], [role=alert], h1').first()).toBeVisible()
  const loading = page.locator('[data-state=loading]')
  if (state !== 'slow')
    await expect
      .poll(async () => {
        if (state === 'unreachable') await page.clock.fastForward(UNTIL_ASKED_AGAIN)
        return loading.count()
      })
      .toBe(0)
  if (state === 'slow' && asked.size > 0)
    await expect(
      page.locator('[data-state=loading], [aria-busy=true]').first(),
      `waiting for ${[...asked].join(', ')}, ${page.url()}`,
    ).toBeAttached()
}

async function expectNothingRaw(page: Page, state: string): Promise<void> {
  const text = await page.locator('body').innerText()
  expect(RAW.exec(text)?.[0], `${state}, ${page.url()}`).toBeUndefined()
}

/** The page says where somebody is and where to go on, in words, on a phone too. */
export async function expectWhole(page: Page, state: string): Promise<void> {
  await expectNothingRaw(page, state)
  await expectWayOn(page, state)
  await expectFitsPhone(page, state)
}

/** A heading says where somebody is, and something leads on: to try again, back, or elsewhere. */
async function expectWayOn(page: Page, state: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first(), `${state}, ${page.url()}`).toBeVisible()
  const ways = page.locator('a[href]:visible, button:visible:not([disabled])')
  expect(await ways.count(), `ways on, ${state}, ${page.url()}`).toBeGreaterThan(0)
}

async function expectFitsPhone(page: Page, state: string): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, `sideways scroll, ${state}, ${page.url()}`).toBeLessThanOrEqual(390)
  if (before) await page.setViewportSize(before)
}

/** A picture of what is shown, on PC and phone. Taken when JIANJIA_LOOK is set. */
export async function pictureOf(page: Page, name: string): Promise<void> {
  if (process.env['JIANJIA_LOOK'] === undefined) return
  const before = page.viewportSize()
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    await page.screenshot({ path: `.reports/look/state-${name}-${width}.png` })
  }
  if (before) await page.setViewportSize(before)
}

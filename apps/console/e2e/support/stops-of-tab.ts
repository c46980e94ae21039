import type { Page } from '@playwright/test'

/** What is wrong with where the focus is; `around` where it has left the page. Speaks of itself alone: it runs in the page. */
export type LookAtStop = () => string | undefined

interface Stops {
  readonly faults: readonly string[]
  readonly seen: number
}

declare global {
  interface Window {
    /** Ends the way along the stops, and tells what was seen on it. */
    endOfStops?: () => Stops
  }
}

/**
 * Goes along the first stops of Tab, from the top of the page, until there are so many or the focus has left the page.
 * The keys are real ones, but sent at once: the page itself looks at each stop when the next key comes.
 */
export async function stopsOfTab(page: Page, look: LookAtStop, most: number): Promise<Stops> {
  await page.evaluate(`(${watchStops.toString()})(${look.toString()})`)
  const keys = await page.context().newCDPSession(page)
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  await Promise.all(
    Array.from({ length: most }, () => keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab })),
  )
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab })
  await keys.detach()
  const stops = await page.evaluate(() => window.endOfStops?.())
  if (stops === undefined) throw new Error('the page was left on the way along its stops')
  return stops
}

function watchStops(look: LookAtStop): void {
  const faults = new Set<string>()
  const way = { pressed: 0, seen: 0, isOver: false }
  scrollTo(0, 0)
  document.body.tabIndex = -1
  document.body.focus()
  const see = () => {
    const fault = look()
    if (fault === 'around') way.isOver = true
    else way.seen += 1
    if (fault !== undefined && fault !== 'around') faults.add(fault)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    if (way.pressed > 0 && !way.isOver) see()
    way.pressed += 1
    if (!way.isOver) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  addEventListener('keydown', onKey, true)
  window.endOfStops = () => {
    if (!way.isOver) see()
    removeEventListener('keydown', onKey, true)
    return { faults: [...faults], seen: way.seen }
  }
}

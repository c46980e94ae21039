/** Whoever opens or closes something sets the focus in its own time first. */
const PATIENCE_MS = 80

/**
 * What has the focus may go with what it did: a line that is deleted, a form that is sent, a page that is turned. The
 * focus then goes to the nearest place around it that is still there, so that neither Tab nor a screen reader begins
 * anew at the top. Gives what ends it.
 */
export function keepFocus(): () => void {
  let way: readonly HTMLElement[] = []
  let inPage: readonly HTMLElement[] = []
  let waiting = 0
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    const own = wayUp(target)
    // A dialog stands outside of the page: when it closes, the way that led to it counts.
    if (own.length > 0) inPage = own
    way = own.length > 0 ? own : [target, ...inPage]
  }
  const restore = () => {
    const [had] = way
    if (had === undefined || isThere(had) || document.activeElement !== document.body) return
    const place = way.find(isThere) ?? document.querySelector('main')
    if (!(place instanceof HTMLElement)) return
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1
    place.focus({ preventScroll: true })
  }
  const watch = new MutationObserver(() => {
    const [had] = way
    if (had === undefined || isThere(had)) return
    clearTimeout(waiting)
    waiting = window.setTimeout(restore, PATIENCE_MS)
  })
  // A press beside everything takes the focus away, and nothing gives it back.
  const forget = () => {
    way = []
  }
  document.addEventListener('focusin', note)
  document.addEventListener('pointerdown', forget)
  watch.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', note)
    document.removeEventListener('pointerdown', forget)
    watch.disconnect()
    clearTimeout(waiting)
  }
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && element.checkVisibility()
}

/** From the element up to the region of the page; nothing where it stands outside of it. */
function wayUp(start: HTMLElement): readonly HTMLElement[] {
  const way: HTMLElement[] = []
  for (let at: HTMLElement | null = start; at !== null; at = at.parentElement) {
    way.push(at)
    if (at.tagName === 'MAIN') return way
  }
  return []
}

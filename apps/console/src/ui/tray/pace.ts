export interface Pace {
  readonly bytesPerSecond: number
  readonly secondsLeft: number
}

/** A pace is told anew so often, and not before. */
const STEP_MILLIS = 800
/** How much the newest step counts against all before it. */
const NEWEST = 0.3

/**
 * Tells from the shares that have gone how fast a file goes and how long the rest will take. What was there at the first
 * look, of an earlier attempt, did not go now.
 */
export function paceOf(size: number, now: () => number = () => performance.now()): (share: number) => Pace | undefined {
  let last: { readonly at: number; readonly share: number } | undefined
  let speed: number | undefined
  return (share) => {
    const at = now()
    last ??= { at, share }
    if (at - last.at >= STEP_MILLIS) {
      const found = ((share - last.share) * size * 1000) / (at - last.at)
      speed = speed === undefined ? found : speed * (1 - NEWEST) + found * NEWEST
      last = { at, share }
    }
    if (speed === undefined || speed <= 0) return undefined
    return { bytesPerSecond: speed, secondsLeft: Math.ceil(((1 - share) * size) / speed) }
  }
}

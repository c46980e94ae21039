import { type RefObject, useLayoutEffect, useState } from 'react'
import { type RowWindow, rowWindow } from '../../lib/table/row-window.ts'

const BEYOND = 12
/** What is in sight before anything was measured. */
const FIRST_SIGHT = 900

export interface Scrolled {
  readonly scroll: RefObject<HTMLElement | null>
  readonly count: number
  /** How high a row probably is. */
  readonly guess: number
  readonly enabled: boolean
}

/** Draws of many rows those in sight, and follows the scrolling. */
export function useRowWindow({ scroll, count, guess, enabled }: Scrolled): RowWindow {
  const guessed = () => rowWindow(guesses(count, guess), { top: 0, height: FIRST_SIGHT, beyond: BEYOND })
  const [drawn, setDrawn] = useState(guessed)
  useLayoutEffect(() => {
    const box = scroll.current
    if (!enabled || box === null) return
    const heights = guesses(count, guess)
    const follow = () => {
      for (const row of box.querySelectorAll<HTMLElement>('tr[data-index]'))
        heights[Number(row.dataset['index'])] = row.offsetHeight
      const sight = { top: box.scrollTop, height: box.clientHeight, beyond: BEYOND }
      setDrawn((old) => {
        const next = rowWindow(heights, sight)
        return next.from === old.from && next.to === old.to && next.below === old.below ? old : next
      })
    }
    follow()
    box.addEventListener('scroll', follow, { passive: true })
    const watch = new ResizeObserver(follow)
    watch.observe(box)
    return () => {
      box.removeEventListener('scroll', follow)
      watch.disconnect()
    }
  }, [scroll, count, guess, enabled])
  return enabled ? drawn : { from: 0, to: count, above: 0, below: 0 }
}

function guesses(count: number, guess: number): number[] {
  return Array.from({ length: count }, () => guess)
}

import { type RefObject, useEffect, useRef } from 'react'
import classes from './scroll-shield.module.css'

/** So long after the last step of scrolling the rows are under the pointer again. */
const STILL_MS = 100
const PRESSES = ['pointerdown', 'pointerup', 'pointercancel'] as const

/**
 * Lies over what is in sight while it scrolls on and on: the rows that pass below the pointer do not change, and so the
 * browser has nothing to paint anew with every step. One step alone brings it not, nor does anything while a button of
 * the pointer is down: whatever was pressed is still there when it is let go. It stands first in what scrolls, and
 * takes no room.
 */
export function ScrollShield({ scroll }: { readonly scroll: RefObject<HTMLElement | null> }) {
  const shield = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [box, over] = [scroll.current, shield.current]
    if (box === null || over === null) return
    let still: ReturnType<typeof setTimeout> | undefined
    let pressed = false
    const follow = () => {
      if (over.hidden && still !== undefined && !pressed) {
        over.style.height = `${box.clientHeight}px`
        over.style.marginBottom = `-${box.clientHeight}px`
        over.hidden = false
      }
      clearTimeout(still)
      still = setTimeout(() => {
        over.hidden = true
        still = undefined
      }, STILL_MS)
    }
    const press = ({ buttons }: PointerEvent) => {
      pressed = buttons > 0
    }
    box.addEventListener('scroll', follow, { passive: true })
    for (const name of PRESSES) addEventListener(name, press, { capture: true, passive: true })
    return () => {
      box.removeEventListener('scroll', follow)
      for (const name of PRESSES) removeEventListener(name, press, { capture: true })
      clearTimeout(still)
    }
  }, [scroll])
  return <div ref={shield} className={classes['shield']} data-shield aria-hidden="true" hidden />
}

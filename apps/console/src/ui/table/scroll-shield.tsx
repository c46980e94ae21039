import { type RefObject, useEffect, useRef } from 'react'
import classes from './scroll-shield.module.css'

/** So long after the last step of scrolling the rows are under the pointer again. */
const STILL_MS = 100

/**
 * Lies over what is in sight while it scrolls: the rows that pass below the pointer do not change, and so the browser
 * has nothing to paint anew with every step. It stands first in what scrolls, and takes no room.
 */
export function ScrollShield({ scroll }: { readonly scroll: RefObject<HTMLElement | null> }) {
  const shield = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [box, over] = [scroll.current, shield.current]
    if (box === null || over === null) return
    let still: ReturnType<typeof setTimeout> | undefined
    const follow = () => {
      if (over.hidden) {
        over.style.height = `${box.clientHeight}px`
        over.style.marginBottom = `-${box.clientHeight}px`
        over.hidden = false
      }
      clearTimeout(still)
      still = setTimeout(() => {
        over.hidden = true
      }, STILL_MS)
    }
    box.addEventListener('scroll', follow, { passive: true })
    return () => {
      box.removeEventListener('scroll', follow)
      clearTimeout(still)
    }
  }, [scroll])
  return <div ref={shield} className={classes['shield']} data-shield aria-hidden="true" hidden />
}

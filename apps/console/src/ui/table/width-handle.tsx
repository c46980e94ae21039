import type { PointerEvent } from 'react'
import classes from './table.module.css'

const NARROWEST = 60
const WIDEST = 800

/** The edge of a head by which its column is drawn wider; the menu of columns has buttons for the same. */
export function WidthHandle({ onWidth }: { readonly onWidth: (width: number) => void }) {
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    const handle = event.currentTarget
    const head = handle.closest('th')
    if (head === null) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    const [from, wide] = [event.clientX, head.offsetWidth]
    const widthAt = (x: number) => Math.round(Math.min(WIDEST, Math.max(NARROWEST, wide + x - from)))
    handle.onpointermove = ({ clientX }) => {
      head.style.minWidth = `${widthAt(clientX)}px`
      head.style.maxWidth = head.style.minWidth
      head.style.width = head.style.minWidth
    }
    handle.onpointerup = ({ clientX }) => {
      handle.onpointermove = null
      handle.onpointerup = null
      if (clientX !== from) onWidth(widthAt(clientX))
    }
  }
  return <span className={classes['handle']} aria-hidden="true" onPointerDown={begin} />
}

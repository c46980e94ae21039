import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export interface Printing {
  /** On paper, or while all rows are asked for: nothing is left out because it is out of sight. */
  readonly printing: boolean
  /** Draws every row, hands over, and goes back. */
  readonly drawAll: (use: () => void) => void
}

export function usePrinting(): Printing {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const paper = matchMedia('print')
    // The page is put on paper as it stands when the listeners are through.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const turn = () => (paper.matches ? begin() : end())
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    paper.addEventListener('change', turn)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
      paper.removeEventListener('change', turn)
    }
  }, [])
  const drawAll = (draw: () => void) => {
    flushSync(() => setPrinting(true))
    draw()
    setPrinting(false)
  }
  return { printing, drawAll }
}

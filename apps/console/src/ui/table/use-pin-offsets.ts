import { type RefObject, useLayoutEffect } from 'react'

/**
 * How far from the edge each pinned column stands: the width of those before it, as the table has drawn them; and
 * whether the table goes on beyond its box (`data-beyond`): where it does not, nothing needs to be kept in sight.
 */
export function usePinOffsets(table: RefObject<HTMLTableElement | null>, drawnBy: string): void {
  useLayoutEffect(() => {
    const drawn = table.current
    const box = drawn?.parentElement
    if (!drawn || !box) return
    const measure = () => {
      let edge = 0
      for (const cell of drawn.tHead?.rows[0]?.cells ?? []) {
        const { pin } = cell.dataset
        if (pin === undefined) break
        drawn.style.setProperty(`--pin-${pin}`, `${edge}px`)
        edge += cell.offsetWidth
      }
      drawn.toggleAttribute('data-beyond', drawn.offsetWidth > box.clientWidth)
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(drawn)
    watch.observe(box)
    return () => watch.disconnect()
    // What the table is drawn by: another arrangement has other widths.
  }, [table, drawnBy])
}

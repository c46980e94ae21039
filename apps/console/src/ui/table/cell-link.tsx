import { type AnyRouter, type NavigateOptions, type RegisteredRouter, useRouter } from '@tanstack/react-router'
import { createContext, type MouseEvent, type ReactElement, type ReactNode, useContext } from 'react'
import classes from './matrix-grid.module.css'

/** In a sheet the arrow keys go from cell to cell, and the Tab key stops there once. */
export const ByArrows = createContext(false)

interface Looks {
  readonly className?: string | undefined
  readonly children: ReactNode
}

/**
 * The one way from a cell, or from the name of a row, to what stands behind it. A sheet has thousands of them, so none
 * watches where the reader is, as links do elsewhere that mark the place or fetch ahead.
 */
export function CellLink<const From extends string = string, const To extends string | undefined = undefined>(
  props: Looks & NavigateOptions<RegisteredRouter, From, To>,
): ReactElement
export function CellLink({ className, children, ...way }: Looks & NavigateOptions<AnyRouter>) {
  const router = useRouter()
  const byArrows = useContext(ByArrows)
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.altKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void router.navigate(way)
  }
  return (
    <a
      href={router.history.createHref(router.buildLocation(way).publicHref)}
      className={[classes['drill'], className].filter(Boolean).join(' ')}
      onClick={go}
      {...(byArrows && { tabIndex: -1, 'data-drill': true })}
    >
      {children}
    </a>
  )
}

import { createLink } from '@tanstack/react-router'
import { type AnchorHTMLAttributes, createContext, type Ref, useContext } from 'react'
import classes from './matrix-grid.module.css'

/** In a sheet the arrow keys go from cell to cell, and the Tab key stops there once. */
export const ByArrows = createContext(false)

interface CellAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly ref?: Ref<HTMLAnchorElement>
}

function CellAnchor({ className, ...props }: CellAnchorProps) {
  const byArrows = useContext(ByArrows)
  return (
    <a
      {...props}
      className={[classes['drill'], className].filter(Boolean).join(' ')}
      {...(byArrows && { tabIndex: -1, 'data-drill': true })}
    />
  )
}

/** The one way from a cell, or from the name of a row, to what stands behind it. */
export const CellLink = createLink(CellAnchor)

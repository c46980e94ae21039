import { useClickOutside, useDisclosure } from '@mantine/hooks'
import { type FocusEvent, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import classes from './bar-popover.module.css'

/** What the button in the bar is told. */
export interface BarPopoverTarget {
  readonly onClick: () => void
  readonly 'aria-expanded': boolean
}

export interface BarPopoverProps {
  readonly label: string
  /** The button in the bar. */
  readonly target: (bound: BarPopoverTarget) => ReactElement
  readonly side: 'start' | 'end'
  readonly children: (close: () => void) => ReactNode
}

/** What opens under the top bar. It stays inside the bar's region, so that nothing hangs outside the page's landmarks. */
export function BarPopover({ label, target, side, children }: BarPopoverProps) {
  const [opened, { toggle, close }] = useDisclosure(false)
  const around = useClickOutside<HTMLDivElement>(close)
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !opened) return
    close()
    around.current?.querySelector('button')?.focus()
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !around.current?.contains(relatedTarget)) close()
  }
  return (
    <div ref={around} className={classes['around']} data-side={side} onKeyDown={onKeyDown} onBlur={onBlur}>
      {target({ onClick: toggle, 'aria-expanded': opened })}
      {opened && (
        <div role="group" aria-label={label} className={classes['dropdown']}>
          {children(close)}
        </div>
      )}
    </div>
  )
}

export function BarPopoverGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes['group']}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

export interface BarPopoverLineProps {
  readonly icon?: ReactNode
  /** For one of several: which of them holds now. */
  readonly chosen?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

export function BarPopoverLine({ icon, chosen, onClick, children }: BarPopoverLineProps) {
  return (
    <button type="button" className={classes['line']} aria-pressed={chosen} onClick={onClick}>
      <span className={classes['mark']} aria-hidden="true">
        {icon ?? (chosen ? '●' : '○')}
      </span>
      <span>{children}</span>
    </button>
  )
}

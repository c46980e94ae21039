import { Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactElement, ReactNode } from 'react'
import classes from './bar-popover.module.css'

export interface BarPopoverProps {
  readonly label: string
  /** The button in the bar. */
  readonly target: (open: () => void) => ReactElement
  readonly side: 'start' | 'end'
  readonly children: (close: () => void) => ReactNode
}

/** What opens under the top bar. It stays inside the bar's region, so that nothing hangs outside the page's landmarks. */
export function BarPopover({ label, target, side, children }: BarPopoverProps) {
  const [opened, { toggle, close }] = useDisclosure(false)
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position={`bottom-${side}`}
      width={280}
      withinPortal={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>{target(toggle)}</Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes['dropdown']}>
        {children(close)}
      </Popover.Dropdown>
    </Popover>
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

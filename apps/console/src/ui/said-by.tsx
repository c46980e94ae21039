import { IconNotebook, IconUserCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './said-by.module.css'

const ICONS = { record: IconNotebook, person: IconUserCheck } as const

interface SaidByProps {
  readonly who: keyof typeof ICONS
  readonly children: ReactNode
}

/** Who says that something was done. A record and a person's word look different, not by colour alone. */
export function SaidBy({ who, children }: SaidByProps) {
  const Icon = ICONS[who]
  return (
    <p className={classes[who]}>
      <Icon size={16} aria-hidden="true" />
      <span>{children}</span>
    </p>
  )
}

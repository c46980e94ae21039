import {
  IconAlertTriangle,
  IconCertificate,
  IconCircleCheck,
  IconInfoCircle,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './notice.module.css'

/** `official` is the red of the seal: refused, overdue, published. */
export type NoticeTone = 'information' | 'done' | 'attention' | 'official'

const ICONS: Readonly<Record<NoticeTone, TablerIcon>> = {
  information: IconInfoCircle,
  done: IconCircleCheck,
  attention: IconAlertTriangle,
  official: IconCertificate,
}

export interface NoticeProps {
  readonly tone?: NoticeTone
  readonly title: string
  readonly children?: ReactNode
  /** Read out at once by screen readers. */
  readonly urgent?: boolean
  readonly icon?: TablerIcon
}

export function Notice({ tone = 'information', title, children, urgent = false, icon }: NoticeProps) {
  const Icon = icon ?? ICONS[tone]
  return (
    <section className={classes['notice']} data-tone={tone} role={urgent ? 'alert' : 'status'}>
      <Icon size={20} stroke={1.5} aria-hidden="true" className={classes['icon']} />
      <div>
        <p className={classes['title']}>{title}</p>
        {children}
      </div>
    </section>
  )
}

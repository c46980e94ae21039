import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../text.ts'
import classes from './submit-bar.module.css'

export interface SubmitBarProps {
  /** Names the act and its receiver: "提交给区教育工会". */
  readonly label: string
  readonly pending?: boolean
  /** The network is away and the change goes out later. */
  readonly waiting?: boolean
  /** For a bar outside a form. Inside one, the button submits it. */
  readonly onSubmit?: () => void
  /** Further acts, less prominent. */
  readonly secondary?: ReactNode
  /** Left side: `<SaveIndicator>`, a progress. */
  readonly status?: ReactNode
}

/** The acts at the end of a form; on a phone they stay at the lower edge, above the menu. */
export function SubmitBar({ label, pending = false, waiting = false, onSubmit, secondary, status }: SubmitBarProps) {
  const { t } = useText()
  return (
    <div className={classes['bar']} data-print="no">
      <div className={classes['status']} role="status">
        {waiting ? t('form.waiting') : status}
      </div>
      <div className={classes['acts']}>
        {secondary}
        <Button
          className={classes['main']}
          type={onSubmit ? 'button' : 'submit'}
          loading={pending}
          {...(onSubmit && { onClick: onSubmit })}
        >
          {label}
        </Button>
      </div>
    </div>
  )
}

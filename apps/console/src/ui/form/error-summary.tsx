import { type ReactNode, useEffect, useRef } from 'react'
import { useTitlePrefix } from '../../lib/page-title.ts'
import { useText } from '../text.ts'
import classes from './error-summary.module.css'

export interface ErrorSummaryProps {
  /** The faults by field, in the order of the form; the same words stand at the fields. */
  readonly errors: Readonly<Record<string, ReactNode>>
  /** Counts attempts to submit: each one that fails brings the focus here. */
  readonly attempt: number
  /** What there is to say besides: who can help, until when. */
  readonly children?: ReactNode
}

/** All faults of a form on top of it, each a link to its field. */
export function ErrorSummary({ errors, attempt, children }: ErrorSummaryProps) {
  const { t } = useText()
  const box = useRef<HTMLDivElement>(null)
  const faults = Object.entries(errors).filter(([, message]) => Boolean(message))
  const some = faults.length > 0
  useTitlePrefix(some ? t('errors.prefix') : undefined)
  useEffect(() => {
    if (some && attempt > 0) box.current?.focus()
  }, [some, attempt])
  if (!some) return null
  return (
    <div ref={box} className={classes['summary']} role="alert" tabIndex={-1} data-error-summary>
      <p className={classes['title']}>{t('errors.title', { count: faults.length })}</p>
      <ul>
        {faults.map(([path, message]) => (
          <li key={path}>
            <a
              href={`#${path}`}
              onClick={(event) => {
                event.preventDefault()
                focusField(path)
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}

/** Brings a field into view and the caret into it. Inputs of @mantine/form carry their path; others an id. */
export function focusField(path: string): void {
  const field = document.querySelector(`[data-path="${CSS.escape(path)}"]`) ?? document.getElementById(path)
  if (!(field instanceof HTMLElement)) return
  const target = field.matches('input, textarea, select, button') ? field : firstControl(field)
  target.focus()
  target.scrollIntoView({ block: 'center' })
}

function firstControl(group: HTMLElement): HTMLElement {
  return group.querySelector<HTMLElement>('input, textarea, select, button') ?? group
}

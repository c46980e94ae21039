import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePageTitle } from '../lib/page-title.ts'
import classes from './page-header.module.css'
import { useText } from './text.ts'

export interface Crumb {
  readonly label: string
  readonly link: LinkProps
}

export interface PageHeaderProps {
  readonly title: string
  /** The way here, outermost first; the page itself is not in it. */
  readonly trail?: readonly Crumb[]
  /** One sentence: what is asked of me here, what happens after. */
  readonly lead?: ReactNode
  /** Main act of the page and few others. */
  readonly actions?: ReactNode
}

/** The head of every page; names the browser's tab too. */
export function PageHeader({ title, trail = [], lead, actions }: PageHeaderProps) {
  const { t } = useText()
  usePageTitle(title)
  return (
    <header className={classes['header']}>
      {trail.length > 0 && (
        <nav aria-label={t('trail')}>
          <ol className={classes['trail']}>
            {trail.map(({ label, link }) => (
              <li key={label}>
                <Link {...link}>{label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={classes['line']}>
        <div className={classes['what']}>
          <h1 className={classes['title']}>{title}</h1>
          {lead && <div className={classes['lead']}>{lead}</div>}
        </div>
        {actions && (
          <div className={classes['actions']} data-print="no">
            {actions}
          </div>
        )}
      </div>
    </header>
  )
}

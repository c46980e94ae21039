import type { ReactNode } from 'react'
import { usePageTitle } from '../lib/page-title.ts'
import classes from './door-page.module.css'
import { LanguageLink } from './language-link.tsx'
import { useText } from './text.ts'
import { Wordmark } from './wordmark.tsx'

export interface DoorPageProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

/** The frame of the few pages in front of the shell: one sheet under the name, nothing else. */
export function DoorPage({ title, lead, children }: DoorPageProps) {
  const { t } = useText()
  usePageTitle(title)
  return (
    <div className={classes['door']}>
      <header className={classes['head']}>
        <Wordmark />
        <LanguageLink />
      </header>
      <main className={classes['sheet']}>
        <h1 className={classes['title']}>{title}</h1>
        {lead && <p className={classes['lead']}>{lead}</p>}
        {children}
      </main>
      <footer className={classes['foot']}>{t('motto')}</footer>
    </div>
  )
}

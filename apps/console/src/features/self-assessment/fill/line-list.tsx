import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { LineTag } from '../parts/line-tag.tsx'
import { byCategory, lineState, type Sheet, type SheetOf } from '../parts/sheet.ts'
import { useText } from '../text.ts'
import classes from './fill.module.css'

interface LineListProps {
  readonly sheet: Sheet
  readonly of: SheetOf
  readonly chosenId: string | undefined
  /** The line was asked for by its address: the list brings it into view. */
  readonly sought: boolean
}

/** All lines by category with their state in words and their points. */
export function LineList({ sheet, of, chosenId, sought }: LineListProps) {
  const { t } = useText()
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const entry = list.current?.querySelector('[aria-current]')
    if (sought && entry) entry.scrollIntoView({ block: 'nearest' })
  }, [chosenId, sought])
  const claims = sheet.lines.filter((line) => line.mode === 'claim')
  const open = new Set(sheet.missing.map(({ itemId }) => itemId)).size
  return (
    <nav ref={list} className={classes['list']} aria-label={t('list')}>
      <p className={classes['sum']}>
        <strong>{t('progress', { done: claims.length - open, of: claims.length })}</strong>
        {sheet.total && (
          <span title={t('totalHint', { scored: sheet.total.scored })}>
            {t('total', { points: sheet.total.points })}
          </span>
        )}
      </p>
      {byCategory(sheet).map((group) => (
        <section key={group.id}>
          <h2 className={classes['category']}>{group.name ?? t('check.other')}</h2>
          <ul>
            {group.lines.map((line) => (
              <li key={line.criterion.id}>
                <Link
                  to="/self/$assessmentId/$unitId"
                  params={of}
                  search={{ item: line.criterion.id }}
                  className={classes['entry']}
                  aria-current={line.criterion.id === chosenId ? 'true' : undefined}
                >
                  <span className={classes['name']}>{line.criterion.name}</span>
                  <span className={classes['meta']}>
                    <LineTag state={lineState(line, sheet.missing)} />
                    {line.self?.points !== undefined && line.self.points !== null && (
                      <span>
                        {line.self.points} / {line.full}
                      </span>
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Figure } from '../../../ui/figure.tsx'
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
  readonly onOpen: (figure: string) => void
}

/** All lines by category with their state in words and their points. */
export function LineList({ sheet, of, chosenId, sought, onOpen }: LineListProps) {
  const { t } = useText()
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const entry = list.current?.querySelector('li[aria-current]')
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
            {t('totalName')} <Figure value={sheet.total.points} label={t('totalName')} onOpen={() => onOpen('total')} />
          </span>
        )}
      </p>
      {byCategory(sheet).map((group) => (
        <section key={group.id}>
          <h2 className={classes['category']}>{group.name ?? t('check.other')}</h2>
          <ul>
            {group.lines.map((line) => (
              <li key={line.criterion.id} aria-current={line.criterion.id === chosenId ? 'true' : undefined}>
                <Link
                  to="/self/$assessmentId/$unitId"
                  params={of}
                  search={{ item: line.criterion.id }}
                  className={classes['entry']}
                  aria-current={line.criterion.id === chosenId ? 'true' : undefined}
                >
                  <span className={classes['name']}>{line.criterion.name}</span>
                  <LineTag state={lineState(line, sheet)} />
                </Link>
                {line.self?.points !== undefined && line.self.points !== null && (
                  <span className={classes['gained']}>
                    <Figure
                      value={line.self.points}
                      label={`${line.criterion.name} ${t('title')}`}
                      onOpen={() => onOpen(`line/${line.criterion.id}`)}
                    />
                    <span>{`/ ${line.full}`}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

import { useEffect, useRef } from 'react'
import { useText } from '../text.ts'
import { itemState, type ItemState, type Marks, type ReviewData, type ReviewItem } from './marks.ts'
import classes from './sheet.module.css'

const SIGNS: Readonly<Record<ItemState, string>> = { given: '●', open: '○', faulty: '△', shownOnly: '–', returned: '↩' }

interface ItemListProps {
  readonly data: ReviewData
  readonly current: string
  readonly typed: Marks
  readonly onOpen: (itemId: string) => void
}

/** Every line of the sheet with how it stands, under its category. */
export function ItemList({ data, current, typed, onOpen }: ItemListProps) {
  const { t } = useText()
  const here = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // Only the list scrolls; the page stays where the reader is.
    const list = here.current?.closest('nav')
    if (list && here.current) keepInView(list, here.current)
  }, [current])
  const nameOf = (id: string | null) => data.categories.find((category) => category.id === id)?.name
  return (
    <nav className={classes['list']} aria-label={t('sheet.items')} data-print="no">
      {groups(data.items).map(({ category, items }) => (
        <section key={category ?? ''}>
          {nameOf(category) && <h2>{nameOf(category)}</h2>}
          <ul>
            {items.map((item) => {
              const state = itemState(item, typed)
              return (
                <li key={item.itemId}>
                  <button
                    type="button"
                    ref={item.itemId === current ? here : undefined}
                    aria-current={item.itemId === current || undefined}
                    data-state={state}
                    onClick={() => onOpen(item.itemId)}
                  >
                    <span aria-hidden="true" className={classes['sign']}>
                      {SIGNS[state]}
                    </span>
                    <span className={classes['name']}>{item.name}</span>
                    <span className="visually-hidden">{t(`sheet.${state}`)}</span>
                    {item.ownNote?.doubtful && <span className={classes['doubt']}>{t('sheet.doubtful')}</span>}
                    <span className={classes['points']}>{state === 'given' && typed[item.itemId]?.points}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function keepInView(list: HTMLElement, line: HTMLElement): void {
  const frame = list.getBoundingClientRect()
  const { top, bottom } = line.getBoundingClientRect()
  if (top < frame.top) list.scrollTop -= frame.top - top
  if (bottom > frame.bottom) list.scrollTop += bottom - frame.bottom
}

interface Group {
  readonly category: string | null
  readonly items: readonly ReviewItem[]
}

/** Lines of one category stand together in the order of the sheet. */
function groups(items: readonly ReviewItem[]): readonly Group[] {
  const categories = [...new Set(items.map((item) => item.category))]
  return categories.map((category) => ({ category, items: items.filter((item) => item.category === category) }))
}

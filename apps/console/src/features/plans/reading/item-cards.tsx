import { type PlanContent, type PlanItem, withItem } from '@jianjia/domain/plan'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { ItemOrigin } from '../parts/item-origin.tsx'
import type { Plan } from '../parts/plan.ts'
import { useMonthsText } from '../parts/use-months-text.ts'
import type { ItemSaying, PlanKeyPoints } from '../parts/use-plan-key-points.ts'
import { useText } from '../text.ts'
import type { Focus } from './focus.ts'
import { ItemForm } from './item-form.tsx'
import { PIECE_IDS } from './pieces.ts'
import classes from './reading.module.css'

interface ItemCardsProps {
  readonly plan: Plan
  readonly content: PlanContent
  readonly focus: Focus
  readonly originOf: PlanKeyPoints['originOf']
  readonly onChange: (next: PlanContent) => void
  readonly onPiece: (pieceId: string, paragraphs: readonly number[]) => void
}

const NEW_ITEM: Omit<PlanItem, 'id'> = {
  ...{ text: '', months: [], weeks: [], part: null, theme: null, owner: null, helpers: [], recurring: false },
  ...{ remit: 'union', paragraphs: [] },
}

/** The items, one card each, in the order of the document. */
export function ItemCards({ plan, content, focus, originOf, onChange, onPiece }: ItemCardsProps) {
  const { t } = useText()
  const [editing, setEditing] = useState<string>()
  const { items } = content
  const put = (item: PlanItem) => onChange({ ...content, items: items.map((old) => (old.id === item.id ? item : old)) })
  return (
    <div className={classes['part']}>
      <div className={classes['partHead']}>
        <h2>{t('read.items')}</h2>
        <span className={classes['soft']}>{t('read.itemCount', { count: items.length })}</span>
      </div>
      {items.length === 0 && <p className={classes['soft']}>{t('read.noItems')}</p>}
      {items.map((item) =>
        editing === item.id ? (
          <ItemForm
            key={item.id}
            item={item}
            onDone={(next) => {
              put({ ...next, id: item.id })
              setEditing(undefined)
            }}
            onCancel={() => setEditing(undefined)}
            onRemove={() => {
              onChange({ ...content, items: items.filter(({ id }) => id !== item.id) })
              setEditing(undefined)
            }}
          />
        ) : (
          <ItemCard
            key={item.id}
            item={item}
            chosen={focus.pieceId === PIECE_IDS.item(item.id)}
            origin={originOf(item)}
            reason={plan.returned.find(({ itemId }) => itemId === item.id)?.reason}
            onChoose={() => onPiece(PIECE_IDS.item(item.id), item.paragraphs)}
            onEdit={() => setEditing(item.id)}
          />
        ),
      )}
      {editing === 'new' ? (
        <ItemForm
          item={NEW_ITEM}
          onDone={(next) => {
            onChange(withItem(content, next))
            setEditing(undefined)
          }}
          onCancel={() => setEditing(undefined)}
        />
      ) : (
        <Button variant="default" mt="sm" onClick={() => setEditing('new')}>
          {t('read.add')}
        </Button>
      )}
    </div>
  )
}

interface ItemCardProps {
  readonly item: PlanItem
  readonly chosen: boolean
  readonly origin: ItemSaying | undefined
  /** Why it was returned. */
  readonly reason: string | undefined
  readonly onChoose: () => void
  readonly onEdit: () => void
}

function ItemCard({ item, chosen, origin, reason, onChoose, onEdit }: ItemCardProps) {
  const { t } = useText()
  const monthsText = useMonthsText()
  const facts = [
    item.theme,
    item.owner,
    item.helpers.join(' '),
    item.recurring ? t('item.recurring') : null,
    item.remit === 'union' ? null : t(`item.remits.${item.remit}`),
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <div id={PIECE_IDS.item(item.id)} className={classes['item']} data-chosen={chosen || undefined}>
      <button type="button" className={classes['itemText']} onClick={onChoose}>
        <span className={classes['months']}>{monthsText(item)}</span>
        <span>{item.text}</span>
        {facts.length > 0 && <span className={classes['soft']}>{facts.join(' · ')}</span>}
        {origin && <ItemOrigin saying={origin} hint />}
        {reason !== undefined && <span className={classes['returned']}>{t('item.returned', { reason })}</span>}
      </button>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('item.editOf', { text: item.text.slice(0, 30) })}
        onClick={onEdit}
      >
        {t('item.edit')}
      </Button>
    </div>
  )
}

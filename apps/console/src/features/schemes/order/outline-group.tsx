import {
  categoryStepOf,
  countsInFullMark,
  type DraftCommand,
  type OutlineGroup as Group,
  type Scheme,
} from '@jianjia/domain/scheme'
import { useDroppable } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Sheet } from '../../../ui/sheet.tsx'
import { sumOf } from '../parts/full-mark.ts'
import { useText } from '../text.ts'
import classes from './outline.module.css'
import { OutlineLine } from './outline-line.tsx'

/** What a group that lines are dropped on is called among the ids of lines. */
export const GROUP_PREFIX = 'category:'

export interface OutlineGroupProps {
  readonly group: Group
  readonly scheme: Scheme
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onAct: (command: DraftCommand | undefined) => void
}

/** One category with its lines; lines can be dropped on it also while it is empty. */
export function OutlineGroup({ group, scheme, isFirst, isLast, onAct }: OutlineGroupProps) {
  const { t } = useText()
  const { category, items } = group
  const { setNodeRef } = useDroppable({ id: GROUP_PREFIX + (category?.id ?? '') })
  const hasMarks = items.some(countsInFullMark)
  const name = category?.name ?? t(hasMarks || items.length === 0 ? 'order.loose' : 'condition.title')
  return (
    <Sheet
      title={name}
      flush
      aside={
        <span className={classes['steps']}>
          {(hasMarks || category) && t('subtotal', { points: sumOf(scheme, items) })}
          {category && (
            <>
              <ActionIcon
                variant="default"
                size={36}
                disabled={isFirst}
                aria-label={t('order.categoryUp', { name })}
                onClick={() => onAct(categoryStepOf(scheme, category.id, 'up'))}
              >
                <IconArrowUp size={18} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size={36}
                disabled={isLast}
                aria-label={t('order.categoryDown', { name })}
                onClick={() => onAct(categoryStepOf(scheme, category.id, 'down'))}
              >
                <IconArrowDown size={18} aria-hidden="true" />
              </ActionIcon>
            </>
          )}
        </span>
      }
    >
      <div ref={setNodeRef}>
        <SortableContext items={items.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          {items.length === 0 ? (
            <p className={classes['empty']}>{t('order.empty')}</p>
          ) : (
            <ol className={classes['lines']}>
              {items.map((item) => (
                <OutlineLine key={item.id} item={item} scheme={scheme} onAct={onAct} />
              ))}
            </ol>
          )}
        </SortableContext>
      </div>
    </Sheet>
  )
}

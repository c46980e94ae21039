import {
  countsInFullMark,
  type Criterion,
  type DraftCommand,
  dropOf,
  type Scheme,
  stepOf,
} from '@jianjia/domain/scheme'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { markOf } from '../parts/full-mark.ts'
import { useText } from '../text.ts'
import classes from './outline.module.css'

export interface OutlineLineProps {
  readonly item: Criterion
  readonly scheme: Scheme
  readonly onAct: (command: DraftCommand | undefined) => void
}

const WAYS = [
  ['up', IconArrowUp],
  ['down', IconArrowDown],
] as const

/** One line by its name: a handle to drag, arrows to step, a list to send it to another category. */
export function OutlineLine({ item, scheme, onAct }: OutlineLineProps) {
  const { t } = useText()
  const { id, name, points, category } = item
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  })
  const categories = scheme.categories ?? []
  return (
    <li
      ref={setNodeRef}
      data-line={name}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <ActionIcon
        ref={setActivatorNodeRef}
        className={classes['handle']}
        variant="subtle"
        size={36}
        {...attributes}
        {...listeners}
        aria-label={t('order.drag', { name })}
      >
        <IconGripVertical size={18} aria-hidden="true" />
      </ActionIcon>
      <span className={classes['name']}>{name}</span>
      {countsInFullMark(item) && (
        <span className={classes['points']}>{t('line.points', { points: markOf(points) })}</span>
      )}
      <span className={classes['steps']}>
        {WAYS.map(([way, Icon]) => {
          const step = stepOf(scheme, id, way)
          return (
            <ActionIcon
              key={way}
              variant="default"
              size={36}
              disabled={step === undefined}
              aria-label={t(`order.${way}`, { name })}
              onClick={() => onAct(step)}
            >
              <Icon size={18} aria-hidden="true" />
            </ActionIcon>
          )
        })}
        {categories.length > 1 && (
          <NativeSelect
            className={classes['to']}
            aria-label={t('order.to', { name })}
            value={category ?? ''}
            data={[
              ...(category === undefined ? [{ value: '', label: t('order.loose') }] : []),
              ...categories.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={(event) => onAct(dropOf(scheme, id, { category: event.currentTarget.value }))}
          />
        )}
      </span>
    </li>
  )
}

import { type DraftCommand, dropOf, outlineOf } from '@jianjia/domain/scheme'
import {
  type Announcements,
  closestCorners,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { StoredScheme } from '../edit/use-scheme-draft.ts'
import { useText } from '../text.ts'
import { GROUP_PREFIX, OutlineGroup } from './outline-group.tsx'
import { useOrder } from './use-order.ts'

/** The lines by category, each to be dragged or stepped; what was done is said aloud. */
export function Outline({ data }: { readonly data: StoredScheme }) {
  const { t } = useText()
  const { scheme, run, failure, saving } = useOrder(data)
  const groups = outlineOf(scheme)
  const sensors = useSensors(
    // A few pixels must be moved first, so that buttons on the line stay buttons.
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const nameOf = (id: string) =>
    scheme.items.find((item) => item.id === id)?.name ??
    scheme.categories?.find((category) => GROUP_PREFIX + category.id === id)?.name ??
    t('order.loose')

  function drop({ active, over }: DragEndEvent) {
    if (over === null) return
    const [id, target] = [`${active.id}`, `${over.id}`]
    const category = target.startsWith(GROUP_PREFIX) ? target.slice(GROUP_PREFIX.length) : undefined
    act(dropOf(scheme, id, category === undefined ? { item: target } : { category: category === '' ? null : category }))
  }
  function act(command: DraftCommand | undefined) {
    if (command !== undefined) void run(command)
  }

  const announcements: Announcements = {
    onDragStart: ({ active }) => t('order.picked', { name: nameOf(`${active.id}`) }),
    onDragOver: ({ active, over }) =>
      over ? t('order.over', { name: nameOf(`${active.id}`), target: nameOf(`${over.id}`) }) : undefined,
    onDragEnd: ({ active }) => t('order.dropped', { name: nameOf(`${active.id}`) }),
    onDragCancel: ({ active }) => t('order.cancelled', { name: nameOf(`${active.id}`) }),
  }
  return (
    <>
      <FailureNotice failure={failure} />
      <p role="status" data-saving={saving || undefined}>
        {t(saving ? 'order.saving' : 'order.saved')}
      </p>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCorners}
        onDragEnd={drop}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('order.how') } }}
      >
        {groups.map((group, at) => (
          <OutlineGroup
            key={group.category?.id ?? ''}
            {...{ group, scheme }}
            isFirst={at === 0}
            isLast={at === (scheme.categories?.length ?? 0) - 1}
            onAct={act}
          />
        ))}
      </DndContext>
    </>
  )
}

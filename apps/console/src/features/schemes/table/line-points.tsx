import { type Criterion, pointsFor } from '@jianjia/domain/scheme'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { EditCell } from '../../../ui/table/edit-cell.tsx'
import type { Edit } from '../../../ui/table/column.ts'
import { useText } from '../text.ts'

export interface LinePointsProps {
  readonly item: Criterion
  /** The segments of the scheme; undefined stands for all of them. */
  readonly segments: readonly (string | undefined)[]
  readonly editOf: ((segment: string | undefined) => Edit<Criterion>) | undefined
}

/** The full mark of a line, or one for each segment; in a draft it is changed where it stands. */
export function LinePoints({ item, segments, editOf }: LinePointsProps) {
  const { t } = useText()
  const segmentName = useSegmentName()
  const marks = typeof item.points === 'string' ? [undefined] : segments
  return marks.map((segment) => {
    const name = segment === undefined ? '' : segmentName(segment)
    const points = typeof item.points === 'string' ? item.points : (pointsFor(item.points, segment) ?? '—')
    const edit = editOf?.(segment)
    const title = [item.name, name, t('print.points')].filter((part) => part !== '').join(' ')
    return (
      <div key={segment ?? ''} data-column={`points.${segment ?? ''}`}>
        {name}{' '}
        {edit?.typed(item) === undefined ? (
          points
        ) : (
          <EditCell row={item} title={title} edit={edit}>
            {points}
          </EditCell>
        )}
      </div>
    )
  })
}

import { type KeyPointsContent, newPoint, withPoint } from '@jianjia/domain/plan'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../key-points.module.css'
import { PointRow } from '../parts/point-row.tsx'
import { useText } from '../text.ts'
import { PointForm } from './point-form.tsx'

interface PointListProps {
  readonly content: KeyPointsContent
  readonly onChange: (next: KeyPointsContent) => void
}

/** The points of a draft, each to be opened and changed at its place. */
export function PointList({ content, onChange }: PointListProps) {
  const { t } = useText()
  const [editing, setEditing] = useState<string>()
  const { points } = content
  const close = () => setEditing(undefined)
  return (
    <Sheet title={t('edit.points')} aside={<span>{t('edit.pointCount', { count: points.length })}</span>}>
      {points.length === 0 && <p className={classes['soft']}>{t('edit.noPoints')}</p>}
      <ol className={classes['points']}>
        {points.map((point) => (
          <li key={point.id}>
            {editing === point.id ? (
              <PointForm
                point={point}
                onDone={(next) => {
                  onChange({
                    ...content,
                    points: points.map((old) => (old.id === point.id ? { ...next, id: point.id } : old)),
                  })
                  close()
                }}
                onCancel={close}
                onRemove={() => {
                  onChange({ ...content, points: points.filter(({ id }) => id !== point.id) })
                  close()
                }}
              />
            ) : (
              <PointRow
                point={point}
                act={
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('point.editOf', { text: point.text.slice(0, 30) })}
                    onClick={() => setEditing(point.id)}
                  >
                    {t('point.edit')}
                  </Button>
                }
              />
            )}
          </li>
        ))}
      </ol>
      {editing === 'new' ? (
        <PointForm
          point={newPoint('')}
          onDone={(next) => {
            onChange(withPoint(content, next))
            close()
          }}
          onCancel={close}
        />
      ) : (
        <Button variant="default" mt="sm" onClick={() => setEditing('new')}>
          {t('edit.add')}
        </Button>
      )}
    </Sheet>
  )
}

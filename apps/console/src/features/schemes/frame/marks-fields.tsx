import { Stage } from '@jianjia/domain/org'
import { markedLines, outlineOf, type PointsForm, withSegmentsOf } from '@jianjia/domain/scheme'
import { TextInput } from '@mantine/core'
import { inStageOrder } from '../../../lib/segments/stage-order.ts'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { MultiPicker } from '../../../ui/picker/multi-picker.tsx'
import { useText } from '../text.ts'
import classes from './marks-fields.module.css'
import type { PartFieldsProps } from './part-fields-props.ts'

/** All full marks in one table, by segment where they differ. */
export function MarksFields({ form, onChange, fault, scheme }: PartFieldsProps<PointsForm>) {
  const { t } = useText()
  const segmentName = useSegmentName()
  const columns = form.segments.length === 0 ? [''] : inStageOrder(form.segments)
  const marked = new Set(markedLines(scheme).map(({ id }) => id))
  const groups = outlineOf(scheme)
    .map(({ category, items }) => ({ category, items: items.filter(({ id }) => marked.has(id)) }))
    .filter(({ items }) => items.length > 0)
  const set = (id: string, segment: string, text: string) =>
    onChange({ ...form, marks: { ...form.marks, [id]: { ...form.marks[id], [segment]: text } } })
  if (groups.length === 0) return <p>{t('frame.noItems')}</p>
  return (
    <>
      <MultiPicker
        label={t('frame.segments')}
        hint={t('frame.segmentsHint')}
        path="segments"
        options={[...new Set([...Stage.options, ...form.segments])].map((value) => ({
          ...{ value, label: segmentName(value) },
        }))}
        values={form.segments}
        onChange={(segments) => onChange(withSegmentsOf(form, inStageOrder(segments)))}
      />
      <div className={classes['scroll']}>
        <table className={classes['marks']}>
          <thead>
            <tr>
              <th scope="col">{t('frame.item')}</th>
              {columns.map((segment) => (
                <th key={segment} scope="col">
                  {segment === '' ? t('frame.allUnits') : segmentName(segment)}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ category, items }) => (
            <tbody key={category?.id ?? ''}>
              {category && (
                <tr>
                  <th scope="rowgroup" colSpan={columns.length + 1} className={classes['category']}>
                    {category.name}
                  </th>
                </tr>
              )}
              {items.map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {columns.map((segment) => {
                    const path = `marks.${id}.${segment}`
                    return (
                      <td key={segment}>
                        <TextInput
                          aria-label={t('frame.markOf', {
                            item: name,
                            segment: segment === '' ? t('frame.allUnits') : segmentName(segment),
                          })}
                          inputMode="decimal"
                          maxLength={20}
                          data-path={path}
                          value={form.marks[id]?.[segment] ?? ''}
                          error={fault(path)}
                          onChange={(event) => set(id, segment, event.currentTarget.value)}
                        />
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  )
}

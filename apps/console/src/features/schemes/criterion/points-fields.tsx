import type { CriterionForm } from '@jianjia/domain/scheme'
import { TextInput } from '@mantine/core'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { useText } from '../text.ts'
import classes from './criterion.module.css'

export interface PointsFieldsProps {
  readonly form: CriterionForm
  readonly onChange: (form: CriterionForm) => void
  readonly fault: (path: string) => string | undefined
}

/** The full mark: one for all, or one for each segment where the scheme says so. */
export function PointsFields({ form, onChange, fault }: PointsFieldsProps) {
  const { t } = useText()
  const segmentName = useSegmentName()
  const segments = Object.entries(form.bySegment)
  if (segments.length === 0)
    return (
      <TextInput
        className={classes['figure']}
        label={t('criterion.points')}
        inputMode="decimal"
        data-path="points"
        value={form.points}
        error={fault('points')}
        onChange={(event) => onChange({ ...form, points: event.currentTarget.value })}
      />
    )
  return segments.map(([segment, own]) => (
    <TextInput
      key={segment}
      className={classes['figure']}
      label={t('sheet.pointsOf', { type: segmentName(segment) })}
      inputMode="decimal"
      data-path={`bySegment.${segment}`}
      value={own}
      error={fault(`bySegment.${segment}`)}
      onChange={(event) =>
        onChange({ ...form, bySegment: { ...form.bySegment, [segment]: event.currentTarget.value } })
      }
    />
  ))
}

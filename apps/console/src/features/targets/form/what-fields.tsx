import { TARGET_METRICS } from '@jianjia/domain/duty'
import { closedKinds, LEDGER_KINDS, METRIC_SHAPES, METRICS, Metric, WordList } from '@jianjia/domain/ledger'
import { Checkbox, Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { PeriodPicker } from '../../../ui/period/period-picker.tsx'
import { FormField } from '../../../ui/form/form-field.tsx'
import { useText } from '../text.ts'
import type { TypedTarget } from './target-values.ts'

interface WhatFieldsProps {
  readonly typed: TypedTarget
  readonly onChange: (part: Partial<TypedTarget>) => void
  readonly periodFault: string | undefined
}

/** What is counted and in which time; said once, with the target. */
export function WhatFields({ typed, onChange, periodFault }: WhatFieldsProps) {
  const { t, language } = useText()
  const { districtId, today } = usePlace()
  const { data } = useQuery(trpc.ledger.words.queryOptions({ districtId }))
  const inLanguage = language === 'en' ? 'en' : 'zh'
  const { metric, kinds, period } = typed
  const list = WordList.safeParse(METRIC_SHAPES[metric].kinds).data
  const words = list === undefined ? [] : (data?.lists[list].words ?? [])
  const choices =
    closedKinds(metric)?.map(([value, name]) => ({ value, label: name[inLanguage] })) ??
    words.map(({ word }) => ({ value: word, label: word }))
  return (
    <>
      <Select
        required
        searchable
        allowDeselect={false}
        label={t('form.metric')}
        data={TARGET_METRICS.map((each) => ({
          value: each,
          label: `${METRICS[each][inLanguage]} · ${LEDGER_KINDS[METRIC_SHAPES[each].ledger].names[inLanguage]}`,
        }))}
        value={metric}
        onChange={(value) => onChange({ metric: Metric.parse(value), kinds: [] })}
      />
      {choices.length > 0 && (
        <Checkbox.Group
          label={t('form.kinds')}
          description={t('form.kindsHint')}
          value={[...kinds]}
          onChange={(value) => onChange({ kinds: value })}
        >
          <Group gap="md" mt="xs">
            {choices.map(({ value, label }) => (
              <Checkbox key={value} size="md" value={value} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <FormField path="period" label={t('form.when')} error={periodFault}>
        <PeriodPicker today={today} period={period} onChange={(value) => onChange({ period: value })} />
      </FormField>
    </>
  )
}

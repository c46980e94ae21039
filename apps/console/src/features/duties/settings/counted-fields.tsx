import { metricsFor } from '@jianjia/domain/duty'
import { LEDGER_KINDS, METRIC_SHAPES, METRICS, Metric, WordList } from '@jianjia/domain/ledger'
import { Checkbox, Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../lib/api/trpc.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useText } from '../text.ts'
import { kindsOf } from './duty-schema.ts'
import type { DutyForm } from './duty-form.tsx'

/** Which records answer it: a metric, and of which kinds. */
export function CountedFields({ form }: { readonly form: DutyForm }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const { data } = useQuery(trpc.ledger.words.queryOptions({ districtId }))
  const inLanguage = language === 'en' ? 'en' : 'zh'
  const { metric, rhythm } = form.values
  const list = WordList.safeParse(METRIC_SHAPES[metric].kinds).data
  const words = list === undefined ? [] : (data?.lists[list].words ?? []).map(({ word }) => word)
  const kinds = kindsOf(metric, words)
  const { onChange: _, ...input } = form.getInputProps('metric')
  return (
    <>
      <Select
        required
        searchable
        allowDeselect={false}
        label={t('form.metric')}
        data={metricsFor({ kind: rhythm }).map((each) => ({
          value: each,
          label: `${METRICS[each][inLanguage]} · ${LEDGER_KINDS[METRIC_SHAPES[each].ledger].names[inLanguage]}`,
        }))}
        {...input}
        onChange={(value) => form.setValues({ metric: Metric.parse(value), kinds: [] })}
      />
      {kinds.length > 0 && (
        <Checkbox.Group label={t('form.kinds')} description={t('form.kindsHint')} {...form.getInputProps('kinds')}>
          <Group gap="md" mt="xs">
            {kinds.map((kind) => (
              <Checkbox key={kind.value} size="md" value={kind.value} label={kind[inLanguage]} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </>
  )
}

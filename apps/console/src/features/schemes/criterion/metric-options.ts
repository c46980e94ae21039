import { LEDGER_KINDS, type Metric, METRIC_SHAPES, METRICS } from '@jianjia/domain/ledger'
import type { Language } from '@jianjia/domain/scheme'
import type { PickerOption } from '../../../ui/picker/picker-option.tsx'

/** Metrics as they are offered: under the ledger that gives them, in the order of the vocabulary. */
export function metricOptions(metrics: readonly Metric[], language: Language): readonly PickerOption[] {
  const word = language === 'en' ? 'en' : 'zh'
  return metrics.map((metric) => ({
    value: metric,
    label: METRICS[metric][word],
    group: LEDGER_KINDS[METRIC_SHAPES[metric].ledger].names[word],
  }))
}

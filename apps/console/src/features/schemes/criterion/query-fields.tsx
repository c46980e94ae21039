import { Metric, METRICS } from '@jianjia/domain/ledger'
import {
  basesFor,
  metricsFor,
  type QueryForm,
  RATIO_BASES,
  type RuleKind,
  settledQuery,
  takesFor,
  waysFor,
} from '@jianjia/domain/scheme'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useText } from '../text.ts'
import classes from './criterion.module.css'
import { SideFields } from './side-fields.tsx'
import { WindowFields } from './window-fields.tsx'

export interface QueryFieldsProps {
  readonly query: QueryForm
  readonly rule: RuleKind
  readonly onChange: (query: QueryForm) => void
  readonly path: string
  readonly fault: (path: string) => string | undefined
}

/** What is counted of the records: only what the rule can take and what the records can say is offered. */
export function QueryFields({ query, rule, onChange, path, fault }: QueryFieldsProps) {
  const { t } = useText()
  const metrics = useMemo(() => metricsFor(rule), [rule])
  const { metric } = query.of
  const set = (part: Partial<QueryForm>) => onChange(settledQuery({ ...query, ...part }, rule))
  const ways = metric === null ? [] : waysFor(metric, rule)
  const isRatio = metric !== null && query.way === 'ratio'
  return (
    <div className={classes['stack']}>
      <SideFields
        side={query.of}
        onChange={(of) => set({ of })}
        metrics={metrics}
        label={t(isRatio ? 'query.above' : 'query.metric')}
        hasTake={isRatio}
        path={`${path}.of`}
        fault={fault}
      >
        <div className={classes['figures']}>
          <NativeSelect
            className={classes['wide']}
            label={t('query.way')}
            data-path={`${path}.way`}
            value={query.way}
            data={ways.map((way) => ({ value: way, label: t(`way.${way}`) }))}
            onChange={(event) => set({ way: ways.find((one) => one === event.currentTarget.value) ?? query.way })}
          />
          {query.way === 'medianWithin' && (
            <TextInput
              className={classes['figure']}
              label={t('query.within', { unit: metric === null ? '' : t(`unit.${METRICS[metric].unit}`) })}
              inputMode="decimal"
              data-path={`${path}.within`}
              value={query.within}
              error={fault(`${path}.within`)}
              onChange={(event) => set({ within: event.currentTarget.value })}
            />
          )}
        </div>
      </SideFields>
      {isRatio && <BaseFields {...{ query, metric, onChange: set, path, fault }} />}
      {metric !== null && <WindowFields query={query} onChange={set} path={path} fault={fault} />}
    </div>
  )
}

interface BaseFieldsProps extends Pick<QueryFieldsProps, 'query' | 'path' | 'fault'> {
  readonly metric: Metric
  readonly onChange: (part: Partial<QueryForm>) => void
}

/** What stands under the line. */
function BaseFields({ query, metric, onChange, path, fault }: BaseFieldsProps) {
  const { t } = useText()
  const bases = basesFor(metric, query.of.take)
  const { base } = query
  return (
    <fieldset className={classes['group']}>
      <legend>{t('query.under')}</legend>
      <div className={classes['stack']}>
        <NativeSelect
          label={t('query.base')}
          data-path={`${path}.base`}
          value={base}
          data={bases.map((one) => ({ value: one, label: t(`base.${one}`) }))}
          onChange={(event) => onChange({ base: RATIO_BASES.find((one) => one === event.currentTarget.value) ?? base })}
        />
        {base === 'records' && (
          <SideFields
            side={query.over}
            onChange={(over) => onChange({ over })}
            metrics={COUNTABLE}
            label={t('query.metric')}
            hasTake
            path={`${path}.over`}
            fault={fault}
          />
        )}
        {(base === 'members' || base === 'headcount') && (
          <NativeSelect
            label={t('query.asOf')}
            value={query.asOf}
            data={(['end', 'start'] as const).map((one) => ({ value: one, label: t(`asOf.${one}`) }))}
            onChange={(event) => onChange({ asOf: event.currentTarget.value === 'start' ? 'start' : 'end' })}
          />
        )}
        {base === 'words' && (
          <Checkbox
            size="md"
            label={t('query.mustOnly')}
            checked={query.mustOnly}
            onChange={(event) => onChange({ mustOnly: event.currentTarget.checked })}
          />
        )}
      </div>
    </fieldset>
  )
}

const COUNTABLE = Metric.options.filter((metric) => takesFor(metric).length > 0)

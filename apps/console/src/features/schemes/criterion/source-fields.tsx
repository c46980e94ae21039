import { ObligationKind } from '@jianjia/domain/obligation'
import {
  type CriterionForm,
  describeSource,
  factsFor,
  ObligationFact,
  settledSource,
  type SourceForm,
  type SourceKind,
  sourcesFor,
  withSourceKind,
} from '@jianjia/domain/scheme'
import { NativeSelect, Radio } from '@mantine/core'
import { useText } from '../text.ts'
import classes from './criterion.module.css'
import { QueryFields } from './query-fields.tsx'

export interface SourceFieldsProps {
  readonly form: CriterionForm
  readonly onChange: (form: CriterionForm) => void
  readonly fault: (path: string) => string | undefined
}

const SOURCES = ['measure', 'obligation', 'judgement', 'districtEntry'] as const satisfies readonly SourceKind[]

/** Where the datum of a line comes from: records, what was owed, reviewers, or the district. */
export function SourceFields({ form, onChange, fault }: SourceFieldsProps) {
  const { t, language } = useText()
  const { source, rule } = form
  const offered = sourcesFor(rule.kind)
  const set = (part: Partial<SourceForm>) => onChange(settledSource({ ...form, source: { ...source, ...part } }))
  return (
    <div className={classes['stack']}>
      <Radio.Group
        label={t('criterion.source')}
        value={source.kind ?? ''}
        onChange={(value) => {
          const kind = SOURCES.find((one) => one === value)
          if (kind) onChange(withSourceKind(form, kind))
        }}
      >
        <div className={classes['choices']}>
          {SOURCES.map((kind) => (
            <Radio
              size="md"
              key={kind}
              value={kind}
              label={t(`source.${kind}`)}
              description={t(offered.includes(kind) ? `sourceHint.${kind}` : 'criterion.sourceUnfit')}
              disabled={!offered.includes(kind)}
            />
          ))}
        </div>
      </Radio.Group>
      {source.kind === 'obligation' && (
        <div className={classes['figures']}>
          <NativeSelect
            className={classes['wide']}
            label={t('criterion.obligation')}
            value={source.obligation}
            data={ObligationKind.options.map((one) => ({ value: one, label: t(`obligation.${one}`) }))}
            onChange={(event) =>
              set({ obligation: ObligationKind.options.find((one) => one === event.currentTarget.value) ?? 'plan' })
            }
          />
          <NativeSelect
            className={classes['wide']}
            label={t('criterion.fact')}
            value={source.fact}
            data={factsFor(rule.kind).map((fact) => ({
              value: fact,
              label: describeSource({ kind: 'obligation', obligation: source.obligation, fact }, language),
            }))}
            onChange={(event) =>
              set({ fact: ObligationFact.options.find((one) => one === event.currentTarget.value) ?? source.fact })
            }
          />
        </div>
      )}
      {source.kind === 'measure' && (
        <QueryFields
          query={source.query}
          rule={rule.kind}
          onChange={(query) => set({ query })}
          path="source"
          fault={fault}
        />
      )}
    </div>
  )
}

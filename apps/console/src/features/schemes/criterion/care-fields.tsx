import {
  type CriterionForm,
  DatumOwner,
  EvidenceMode,
  isComparing,
  MissingPolicy,
  readsRatio,
} from '@jianjia/domain/scheme'
import { NativeSelect, TextInput } from '@mantine/core'
import { useText } from '../text.ts'
import classes from './criterion.module.css'

export interface CareFieldsProps {
  readonly form: CriterionForm
  readonly onChange: (form: CriterionForm) => void
  readonly fault: (path: string) => string | undefined
}

const EMPTY_RATIO = ['notCounted', 'zero', 'full', 'pending'] as const
const COHORTS = ['all', 'segment'] as const

/** Who answers for the datum, how it is proved, and what it means when there is none. */
export function CareFields({ form, onChange, fault }: CareFieldsProps) {
  const { t } = useText()
  const set = (part: Partial<CriterionForm>) => onChange({ ...form, ...part })
  const unsaid = { value: '', label: t('criterion.unsaid') }
  return (
    <div className={classes['figures']}>
      <NativeSelect
        className={classes['wide']}
        label={t('criterion.owner')}
        data-path="owner"
        value={form.owner ?? ''}
        data={[unsaid, ...DatumOwner.options.map((one) => ({ value: one, label: t(`owner.${one}`) }))]}
        onChange={(event) =>
          set({ owner: DatumOwner.options.find((one) => one === event.currentTarget.value) ?? null })
        }
      />
      <NativeSelect
        className={classes['wide']}
        label={t('criterion.evidenceMode')}
        data-path="evidenceMode"
        value={form.evidenceMode ?? ''}
        data={[unsaid, ...EvidenceMode.options.map((one) => ({ value: one, label: t(`evidence.${one}`) }))]}
        onChange={(event) =>
          set({ evidenceMode: EvidenceMode.options.find((one) => one === event.currentTarget.value) ?? null })
        }
      />
      <TextInput
        className={classes['figure']}
        label={t('criterion.minEvidence')}
        inputMode="numeric"
        data-path="minEvidence"
        value={form.minEvidence}
        error={fault('minEvidence')}
        onChange={(event) => set({ minEvidence: event.currentTarget.value })}
      />
      <NativeSelect
        className={classes['wide']}
        label={t('criterion.missing')}
        value={form.missing}
        data={MissingPolicy.options.map((one) => ({ value: one, label: t(`missing.${one}`) }))}
        onChange={(event) =>
          set({ missing: MissingPolicy.options.find((one) => one === event.currentTarget.value) ?? form.missing })
        }
      />
      {readsRatio(form.rule.kind) && (
        <NativeSelect
          className={classes['wide']}
          label={t('criterion.emptyRatio')}
          value={form.emptyRatio}
          data={EMPTY_RATIO.map((one) => ({ value: one, label: t(`emptyRatio.${one}`) }))}
          onChange={(event) =>
            set({ emptyRatio: EMPTY_RATIO.find((one) => one === event.currentTarget.value) ?? form.emptyRatio })
          }
        />
      )}
      {isComparing(form.rule.kind) && (
        <NativeSelect
          className={classes['wide']}
          label={t('criterion.cohort')}
          value={form.cohort ?? 'all'}
          data={COHORTS.map((one) => ({ value: one, label: t(`cohort.${one}`) }))}
          onChange={(event) => set({ cohort: event.currentTarget.value === 'segment' ? 'segment' : null })}
        />
      )}
      <TextInput
        className={classes['figure']}
        label={t('criterion.rounding')}
        inputMode="decimal"
        data-path="rounding"
        value={form.rounding}
        error={fault('rounding')}
        onChange={(event) => set({ rounding: event.currentTarget.value })}
      />
    </div>
  )
}

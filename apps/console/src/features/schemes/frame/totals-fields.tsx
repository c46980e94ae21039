import type { TotalsForm } from '@jianjia/domain/scheme'
import { Checkbox } from '@mantine/core'
import classes from '../criterion/criterion.module.css'
import { useText } from '../text.ts'
import type { PartFieldsProps } from './part-fields-props.ts'
import { ChoiceField, TextField } from './text-field.tsx'

const RANKS = ['final', 'total', 'percent'] as const
const COMPARES = ['afterRounding', 'beforeRounding'] as const

/** How the total is made: its printed figure, scaling, rounding, cap of extras, what lateness costs, how units rank. */
export function TotalsFields({ form, onChange, fault }: PartFieldsProps<TotalsForm>) {
  const { t } = useText()
  const set = (part: Partial<TotalsForm>) => onChange({ ...form, ...part })
  return (
    <>
      <div className={classes['figures']}>
        <TextField
          label={t('frame.total')}
          path="total"
          fault={fault}
          value={form.total}
          onChange={(total) => set({ total })}
        />
        <TextField
          label={t('frame.rounding')}
          blank={t('frame.noRounding')}
          path="rounding"
          fault={fault}
          value={form.rounding}
          onChange={(rounding) => set({ rounding })}
        />
        <TextField
          label={t('frame.rescaleTo')}
          blank={t('frame.rescaleHint')}
          path="rescaleTo"
          fault={fault}
          value={form.rescaleTo}
          onChange={(rescaleTo) => set({ rescaleTo })}
        />
      </div>
      <div className={classes['figures']}>
        <ChoiceField
          label={t('frame.rankBy')}
          path="rankBy"
          value={form.rankBy}
          options={RANKS.map((value) => ({ value, label: t(`frame.rankByOf.${value}`) }))}
          onChange={(rankBy) => set({ rankBy })}
        />
        <ChoiceField
          label={t('frame.compare')}
          path="compare"
          value={form.compare}
          options={COMPARES.map((value) => ({ value, label: t(`frame.compareOf.${value}`) }))}
          onChange={(compare) => set({ compare })}
        />
      </div>
      <Checkbox
        size="md"
        label={t('frame.hasBonus')}
        checked={form.hasBonus}
        onChange={(event) => set({ hasBonus: event.currentTarget.checked })}
      />
      <div className={classes['figures']}>
        {form.hasBonus && (
          <TextField
            label={t('frame.bonusCap')}
            blank={t('frame.noCap')}
            path="bonusCap"
            fault={fault}
            value={form.bonusCap}
            onChange={(bonusCap) => set({ bonusCap })}
          />
        )}
        <TextField
          label={t('frame.latePerDay')}
          blank={t('frame.noLate')}
          path="latePerDay"
          fault={fault}
          value={form.latePerDay}
          onChange={(latePerDay) => set({ latePerDay })}
        />
        <TextField
          label={t('frame.lateMost')}
          blank={t('frame.noLate')}
          path="lateMost"
          fault={fault}
          value={form.lateMost}
          onChange={(lateMost) => set({ lateMost })}
        />
      </div>
    </>
  )
}

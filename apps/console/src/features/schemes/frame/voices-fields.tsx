import { NEW_RATER, type RaterForm, type VoicesForm } from '@jianjia/domain/scheme'
import { Checkbox } from '@mantine/core'
import classes from '../criterion/criterion.module.css'
import { useText } from '../text.ts'
import { CombineFields } from './combine-fields.tsx'
import type { PartFieldsProps } from './part-fields-props.ts'
import { PartRows } from './part-rows.tsx'
import { ChoiceField, TextField } from './text-field.tsx'

const MISSING = ['notCounted', 'zero'] as const

/** Who gives marks and how they become one; raters with weights are for schemes that mark a unit as a whole. */
export function VoicesFields({ form, onChange, fault }: PartFieldsProps<VoicesForm>) {
  const { t } = useText()
  const set = (part: Partial<VoicesForm>) => onChange({ ...form, ...part })
  return (
    <>
      <Checkbox
        size="md"
        label={t('frame.hasReview')}
        checked={form.hasReview}
        onChange={(event) => set({ hasReview: event.currentTarget.checked })}
      />
      {form.hasReview && (
        <div className={classes['figures']}>
          <TextField
            label={t('frame.minReviews')}
            path="minReviews"
            fault={fault}
            value={form.minReviews}
            onChange={(minReviews) => set({ minReviews })}
          />
          <CombineFields form={form.combine} path="" fault={fault} onChange={(combine) => set({ combine })} />
          <TextField
            label={t('frame.maxSpreadPct')}
            blank={t('frame.noSpread')}
            path="maxSpreadPct"
            fault={fault}
            value={form.maxSpreadPct}
            onChange={(maxSpreadPct) => set({ maxSpreadPct })}
          />
        </div>
      )}
      <div className={classes['stack']}>
        <p className={classes['soft']}>
          <strong>{t('frame.raters')}</strong> {t('frame.ratersHint')}
        </p>
        <PartRows<RaterForm>
          rows={form.raters}
          onChange={(raters) => set({ raters })}
          legend={t('frame.raters')}
          add={t('frame.addRater')}
          fresh={NEW_RATER}
        >
          {(rater, at, setRater) => {
            const path = `raters.${at}.`
            return (
              <>
                <TextField
                  wide
                  label={t('frame.rater')}
                  path={`${path}name`}
                  fault={fault}
                  value={rater.name}
                  onChange={(name) => setRater({ name })}
                />
                <TextField
                  label={t('frame.weight')}
                  path={`${path}weight`}
                  fault={fault}
                  value={rater.weight}
                  onChange={(weight) => setRater({ weight })}
                />
                <CombineFields
                  form={rater.combine}
                  path={path}
                  fault={fault}
                  onChange={(combine) => setRater({ combine })}
                />
                <ChoiceField
                  label={t('frame.missing')}
                  path={`${path}missing`}
                  value={rater.missing}
                  options={MISSING.map((value) => ({ value, label: t(`frame.missingOf.${value}`) }))}
                  onChange={(missing) => setRater({ missing })}
                />
              </>
            )
          }}
        </PartRows>
      </div>
    </>
  )
}

import { Stage } from '@jianjia/domain/org'
import { newQuota, type QuotaForm, type QuotasForm, segmentsOf, TiesPolicy } from '@jianjia/domain/scheme'
import { getRouteApi } from '@tanstack/react-router'
import { useSegmentName } from '../../../lib/segments/use-segment-name.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { MultiPicker } from '../../../ui/picker/multi-picker.tsx'
import classes from '../criterion/criterion.module.css'
import { useText } from '../text.ts'
import type { PartFieldsProps } from './part-fields-props.ts'
import { PartRows } from './part-rows.tsx'
import { ChoiceField, TextField } from './text-field.tsx'

const route = getRouteApi('/signed-in/schemes/$schemeId/part')
const BY = ['share', 'count'] as const

/** How many may get a level, among whom, and what happens when equal marks stand at the line. */
export function QuotasFields({ form, onChange, fault, scheme }: PartFieldsProps<QuotasForm>) {
  const { t } = useText()
  const segmentName = useSegmentName()
  const { schemeId } = route.useParams()
  const own = [...segmentsOf(scheme)]
  const segments = own.length > 0 ? own : Stage.options
  if (scheme.levels.length === 0 && form.quotas.length === 0)
    return (
      <div className={classes['rows']}>
        <p className={classes['soft']}>{t('frame.noLevels')}</p>
        <LinkButton variant="default" to="/schemes/$schemeId/part" params={{ schemeId }} search={{ part: 'levels' }}>
          {t('frame.toLevels')}
        </LinkButton>
      </div>
    )
  return (
    <PartRows<QuotaForm>
      rows={form.quotas}
      onChange={(quotas) => onChange({ quotas })}
      legend={t('frame.places')}
      add={t('frame.addQuota')}
      fresh={newQuota(scheme)}
    >
      {(quota, at, set) => {
        const path = `quotas.${at}.`
        return (
          <>
            <ChoiceField
              label={t('frame.quotaLevel')}
              path={`${path}level`}
              fault={fault}
              value={quota.level}
              options={scheme.levels.map(({ name }) => ({ value: name, label: name }))}
              onChange={(level) => set({ level })}
            />
            <ChoiceField
              label={t('frame.segment')}
              path={`${path}segment`}
              value={quota.segment}
              options={[
                { value: '', label: t('frame.everyone') },
                ...segments.map((value) => ({ value, label: segmentName(value) })),
              ]}
              onChange={(segment) => set({ segment })}
            />
            <ChoiceField
              label={t('frame.by')}
              path={`${path}by`}
              value={quota.by}
              options={BY.map((value) => ({ value, label: t(`frame.byOf.${value}`) }))}
              onChange={(by) => set({ by })}
            />
            <TextField
              label={t('frame.places')}
              path={`${path}places`}
              fault={fault}
              value={quota.places}
              onChange={(places) => set({ places })}
            />
            <ChoiceField
              label={t('frame.ties')}
              path={`${path}ties`}
              value={quota.ties}
              options={[
                ...(quota.ties === '' ? [{ value: '' as const, label: t('frame.tiesOf.unsaid') }] : []),
                ...TiesPolicy.options.map((value) => ({ value, label: t(`frame.tiesOf.${value}`) })),
              ]}
              onChange={(ties) => set({ ties })}
            />
            {quota.ties === 'tiebreak' && (
              <div className={classes['wide']}>
                <MultiPicker
                  label={t('frame.chain')}
                  path={`${path}chain`}
                  error={fault(`${path}chain`)}
                  options={scheme.items.map(({ id, name }) => ({ value: id, label: name }))}
                  values={quota.chain}
                  onChange={(chain) => set({ chain })}
                />
              </div>
            )}
          </>
        )
      }}
    </PartRows>
  )
}

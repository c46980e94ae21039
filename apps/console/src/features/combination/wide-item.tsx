import { SMALLEST_PANEL } from '@jianjia/domain/assessment'
import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../lib/format/instant.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { MultiPicker } from '../../ui/picker/multi-picker.tsx'
import { SchemaFormFrame } from '../../ui/form/schema-form.tsx'
import { useSchemaForm } from '../../ui/form/use-schema-form.ts'
import { Notice } from '../../ui/notice.tsx'
import classes from './combine.module.css'
import { useText } from './text.ts'
import type { Combination, Wide } from './unit-state.ts'
import { listSign } from '../../lib/format/signs.ts'

interface WideItemProps {
  readonly assessmentId: string
  readonly unitId: string
  readonly item: Wide
  readonly locked: boolean
  readonly panel: Panel
}

/** Who may sit at the table, and who does so usually: the reviewers of the unit and whoever writes it down. */
export interface Panel {
  readonly people: Combination['people']
  readonly present: readonly string[]
}

/** A line whose marks lie too far apart: all of them, and the value on which people agree. */
export function WideItem(props: WideItemProps) {
  const { item, locked } = props
  const { t, language } = useText()
  const [changing, setChanging] = useState(false)
  const { agreed } = item
  return (
    <div className={classes['wideItem']}>
      <h4>{item.name}</h4>
      <p className={classes['spread']}>{t('wide.spread', { spread: item.spread, full: item.full })}</p>
      <table className={classes['marks']}>
        <caption className="visually-hidden">{t('wide.marks')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('wide.reviewer')}</th>
            <th scope="col" data-numeric>
              {t('wide.mark')}
            </th>
            <th scope="col">{t('wide.note')}</th>
          </tr>
        </thead>
        <tbody>
          {item.marks.map((mark, at) => (
            <tr key={at}>
              <th scope="row">{mark.reviewer ?? t('wide.nameless', { number: at + 1 })}</th>
              <td data-numeric>{mark.points}</td>
              <td>{mark.note === '' ? <span className={classes['none']}>{t('wide.noNote')}</span> : mark.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Names {...props} />
      {agreed !== null && !changing && (
        <Notice tone="done" title={t('wide.agreed', { points: agreed.points })}>
          <p>{t('wide.agreedBy', { by: agreed.by, reason: agreed.reason })}</p>
          {agreed.present.length > 0 && <p>{t('wide.were', { names: agreed.present.join(listSign(language)) })}</p>}
          {!locked && (
            <Button variant="default" size="compact-md" onClick={() => setChanging(true)}>
              {t('wide.change')}
            </Button>
          )}
        </Notice>
      )}
      {!locked && (agreed === null || changing) && (
        <AgreeForm {...props} onLeave={agreed === null ? undefined : () => setChanging(false)} />
      )}
    </div>
  )
}

/** Who gave which mark stays closed until the chair of the panel opens it. */
function Names({ assessmentId, unitId, item, locked }: WideItemProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const open = useChange({ mutation: trpc.combination.openPanel.mutationOptions() })
  const { opened } = item
  if (opened !== null)
    return (
      <p className={classes['spread']}>
        {t('wide.opened', { by: opened.by, at: formatInstant(opened.at, language, TENANT_TIME_ZONE) })}
      </p>
    )
  if (locked) return null
  return (
    <div className={classes['names']}>
      <ConfirmButton
        variant="default"
        label={t('wide.open')}
        consequence={t('wide.openText')}
        pending={open.pending}
        onConfirm={() => open.submit({ districtId, assessmentId, unitId, itemId: item.itemId })}
      />
      <LinkButton
        variant="default"
        to="/assessments/$assessmentId"
        params={{ assessmentId }}
        search={{ tab: 'reviewers' }}
      >
        {t('wide.another')}
      </LinkButton>
      <FailureNotice failure={open.failure} />
    </div>
  )
}

function AgreeForm({
  assessmentId,
  unitId,
  item,
  panel,
  onLeave,
}: WideItemProps & { readonly onLeave: (() => void) | undefined }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const schema = useMemo(
    () =>
      z.object({
        points: z.string().trim().min(1, t('wide.pointsMissing')),
        reason: z.string().trim().min(5, t('wide.reasonMissing')).max(500),
        present: z.array(z.string()).min(SMALLEST_PANEL, t('wide.presentMissing')),
      }),
    [t],
  )
  const form = useSchemaForm(schema, {
    points: item.agreed?.points ?? '',
    reason: item.agreed?.reason ?? '',
    present: [...panel.present],
  })
  const change = useChange({ mutation: trpc.combination.agreeMark.mutationOptions(), form, onDone: () => onLeave?.() })
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={(values) => change.submit({ districtId, assessmentId, unitId, itemId: item.itemId, ...values })}
    >
      <div className={classes['agree']}>
        <TextInput label={t('wide.points')} inputMode="decimal" {...form.getInputProps('points')} />
        <TextInput
          label={t('wide.reason')}
          description={t('wide.reasonHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('reason')}
        />
        <div className={classes['present']}>
          <MultiPicker
            label={t('wide.present')}
            required
            path="present"
            options={panel.people.map(({ personId, name }) => ({ value: personId, label: name }))}
            values={form.values.present}
            error={form.errors['present']}
            onChange={(present) => form.setFieldValue('present', [...present])}
          />
        </div>
        <div className={classes['acts']}>
          <Button type="submit" loading={change.pending}>
            {t('wide.submit')}
          </Button>
          {onLeave && (
            <Button variant="default" onClick={onLeave}>
              {t('wide.keep')}
            </Button>
          )}
        </div>
      </div>
    </SchemaFormFrame>
  )
}

import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../ui/form/schema-form.tsx'
import { useSchemaForm } from '../../ui/form/use-schema-form.ts'
import { Notice } from '../../ui/notice.tsx'
import classes from './combine.module.css'
import { useText } from './text.ts'
import type { Wide } from './unit-state.ts'

interface WideItemProps {
  readonly assessmentId: string
  readonly unitId: string
  readonly item: Wide
  readonly locked: boolean
}

/** A line whose marks lie too far apart: all of them, and the value on which people agree. */
export function WideItem(props: WideItemProps) {
  const { item, locked } = props
  const { t } = useText()
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
          {item.marks.map((mark) => (
            <tr key={mark.reviewer}>
              <th scope="row">{mark.reviewer}</th>
              <td data-numeric>{mark.points}</td>
              <td>{mark.note === '' ? <span className={classes['none']}>{t('wide.noNote')}</span> : mark.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {agreed !== null && !changing && (
        <Notice tone="done" title={t('wide.agreed', { points: agreed.points })}>
          <p>{t('wide.agreedBy', { by: agreed.by, reason: agreed.reason })}</p>
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

function AgreeForm({
  assessmentId,
  unitId,
  item,
  onLeave,
}: WideItemProps & { readonly onLeave: (() => void) | undefined }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const schema = useMemo(
    () =>
      z.object({
        points: z.string().trim().min(1, t('wide.pointsMissing')),
        reason: z.string().trim().min(5, t('wide.reasonMissing')).max(500),
      }),
    [t],
  )
  const form = useSchemaForm(schema, { points: item.agreed?.points ?? '', reason: item.agreed?.reason ?? '' })
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

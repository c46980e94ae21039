import { Button, TextInput } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { useRosterUnit } from '../parts/use-roster-unit.ts'
import { useText } from '../text.ts'
import classes from './member.module.css'
import type { Member } from './member-page.tsx'

/** So long a number stays open; then it is masked again by itself. */
const SHOWN_MS = 30_000

interface ShowNumberProps {
  readonly member: Member
  readonly masked: string
}

/** Masked; opened for half a minute to whoever says what for, which stays on record. */
export function ShowNumber({ member, masked }: ShowNumberProps) {
  const { t } = useText()
  const [state, setState] = useState<'masked' | 'asking' | { readonly number: string | null }>('masked')
  const hide = () => setState('masked')
  if (state === 'asking')
    return <AskReason member={member} onShown={(number) => setState({ number })} onCancel={hide} />
  if (state === 'masked')
    return (
      <span className={classes['masked']}>
        <span>{masked}</span>
        <Button variant="default" size="compact-md" onClick={() => setState('asking')}>
          {t('number.show')}
        </Button>
      </span>
    )
  return <Shown number={state.number} onHide={hide} />
}

function Shown({ number, onHide }: { readonly number: string | null; readonly onHide: () => void }) {
  const { t } = useText()
  useTimeout(onHide, SHOWN_MS, { autoInvoke: true })
  return (
    <span className={classes['masked']} role="status">
      <span data-shown-number>{number ?? t('number.gone')}</span>
      <Button variant="default" size="compact-md" onClick={onHide}>
        {t('number.hide')}
      </Button>
    </span>
  )
}

interface AskReasonProps {
  readonly member: Member
  readonly onShown: (number: string | null) => void
  readonly onCancel: () => void
}

function AskReason({ member, onShown, onCancel }: AskReasonProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { unitId } = useRosterUnit()
  const schema = z.object({ reason: z.string().trim().min(2, t('number.reasonMissing')).max(100) })
  const form = useSchemaForm(schema, { reason: '' })
  const change = useChange({
    mutation: trpc.roster.revealNumber.mutationOptions({ gcTime: 0 }),
    form,
    onDone: ({ idNumber }) => onShown(idNumber),
  })
  return (
    <SchemaFormFrame
      form={form}
      failure={change.failure}
      onSubmit={({ reason }) => change.submit({ districtId, unitId, personId: member.personId, reason })}
    >
      <TextInput
        label={t('number.reason')}
        description={t('number.reasonHint')}
        autoComplete="off"
        {...form.getInputProps('reason')}
      />
      <SubmitBar
        label={t('number.submit')}
        pending={change.pending}
        waiting={change.waiting}
        secondary={
          <Button variant="default" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
        }
      />
    </SchemaFormFrame>
  )
}

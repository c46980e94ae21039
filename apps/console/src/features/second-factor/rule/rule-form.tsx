import { addDays, PlainDate } from '@jianjia/domain/kernel'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { z } from 'zod'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useSession } from '../../../lib/session/session.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { SchemaFormFrame } from '../../../ui/form/schema-form.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { useSchemaForm } from '../../../ui/form/use-schema-form.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'

/** Time enough to find the phone. */
const DAYS_AHEAD = 14

export function RuleForm({ rule }: { readonly rule: RouterOutputs['account']['secondFactorRule'] }) {
  const { t, language } = useText()
  const { districtId, today } = usePlace()
  const { account } = useSession()
  const navigate = useNavigate()
  const schema = useMemo(() => z.object({ fromDay: z.union([PlainDate, z.literal('')]) }), [])
  const form = useSchemaForm(schema, { fromDay: rule.fromDay ?? addDays(today, DAYS_AHEAD) })
  const change = useChange({
    mutation: trpc.account.setSecondFactorRule.mutationOptions(),
    form,
    onDone: ({ fromDay }) => {
      notifications.show({ message: t('rule.saved') })
      const isOwed = fromDay !== null && fromDay <= today && !account.secondFactor
      if (isOwed) void navigate({ to: '/second-factor' })
    },
  })
  const send = (fromDay: PlainDate | null) => change.submit({ districtId, fromDay, expectedVersion: rule.version })
  return (
    <Sheet narrow>
      <p>{rule.fromDay === null ? t('rule.none') : t('rule.since', { day: formatDay(rule.fromDay, language) })}</p>
      <SchemaFormFrame
        form={form}
        failure={change.failure}
        onSubmit={({ fromDay }) =>
          fromDay === '' ? form.setFieldError('fromDay', t('rule.dayMissing')) : send(fromDay)
        }
      >
        <DayInput label={t('rule.day')} description={t('rule.dayHint')} {...form.getInputProps('fromDay')} />
        <SubmitBar
          label={t('rule.set')}
          pending={change.pending}
          waiting={change.waiting}
          secondary={
            rule.fromDay !== null && (
              <ConfirmButton
                label={t('rule.lift')}
                consequence={t('rule.liftText')}
                variant="default"
                pending={change.pending}
                onConfirm={() => send(null)}
              />
            )
          }
        />
      </SchemaFormFrame>
    </Sheet>
  )
}

import { type TitleAct, TitleAct as TitleActSchema, type TitleEvent } from '@jianjia/domain/title'
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import type { TitleData } from './title-page.tsx'
import classes from './titles.module.css'
import { DayInput } from '../../../ui/form/day-input.tsx'

interface Typed {
  readonly event: TitleEvent
  readonly reason: string
  readonly approval: string
  readonly day: string
  readonly level: string
}

/** What may be done with the title now; the reason is always asked for, an approval where something is taken away. */
export function TitleActs({ data }: { readonly data: TitleData }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const events = data.events.filter((event) => event !== 'downgrade' || data.lowerLevels.length > 0)
  const [typed, setTyped] = useState<Typed>({
    event: events[0] ?? 'revoke',
    reason: '',
    approval: '',
    day: '',
    level: data.lowerLevels[0] ?? '',
  })
  const [tried, setTried] = useState(false)
  const change = useChange({ mutation: trpc.title.move.mutationOptions() })
  const put = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  const act = actOf(typed)
  const { event } = typed
  const takesAway = event === 'downgrade' || event === 'revoke'
  const label = t(`event.${event}`)
  const missing = (text: string) => (tried && text.trim() === '' ? t('title.missing') : undefined)
  return (
    <Sheet title={t('title.act')}>
      <FailureNotice failure={change.failure} />
      <div className={classes['form']}>
        <NativeSelect
          label={t('title.what')}
          value={event}
          data={events.map((value) => ({ value, label: t(`event.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            put({ event: events.find((each) => each === value) ?? event, day: '' })
          }
        />
        {event === 'downgrade' && (
          <NativeSelect
            label={t('title.lower')}
            value={typed.level}
            data={[...data.lowerLevels]}
            onChange={({ currentTarget: { value } }) => put({ level: value })}
          />
        )}
        {(event === 'orderRectification' || event === 'renew') && (
          <DayInput
            label={t(event === 'renew' ? 'title.renewTo' : 'title.rectifyBy')}
            {...(event === 'renew' && { description: t('title.renewHint') })}
            required={event !== 'renew'}
            value={typed.day}
            error={event === 'renew' ? undefined : missing(typed.day)}
            onChange={({ currentTarget: { value } }) => put({ day: value })}
          />
        )}
        <Textarea
          label={t('title.reason')}
          required
          autosize
          minRows={2}
          maxLength={500}
          value={typed.reason}
          error={missing(typed.reason)}
          onChange={({ currentTarget: { value } }) => put({ reason: value })}
        />
        {takesAway && (
          <TextInput
            label={t('title.approval')}
            description={t('title.approvalHint')}
            required
            maxLength={500}
            value={typed.approval}
            error={missing(typed.approval)}
            onChange={({ currentTarget: { value } }) => put({ approval: value })}
          />
        )}
        <div>
          {act === undefined ? (
            <Button {...(takesAway && { color: 'seal' })} onClick={() => setTried(true)}>
              {label}
            </Button>
          ) : (
            <ConfirmButton
              official={takesAway}
              label={label}
              consequence={t(`consequence.${event}`)}
              pending={change.pending}
              onConfirm={() =>
                change.submit({
                  ...{ districtId, titleAwardId: data.title.titleAwardId, act, expectedVersion: data.version },
                })
              }
            />
          )}
        </div>
      </div>
    </Sheet>
  )
}

/** Undefined while something is missing. */
function actOf({ event, reason, approval, day, level }: Typed): TitleAct | undefined {
  const words = {
    passRecheck: { event, reason },
    orderRectification: { event, reason, dueOn: day },
    renew: { event, reason, validTo: day === '' ? null : day },
    downgrade: { event, reason, approval, level },
    revoke: { event, reason, approval },
  }[event]
  const read = TitleActSchema.safeParse(words)
  return read.success ? read.data : undefined
}

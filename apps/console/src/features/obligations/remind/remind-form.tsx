import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { type RouterOutputs, trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import classes from './remind.module.css'
import { listSign } from '../../../lib/format/signs.ts'

type Told = RouterOutputs['obligation']['previewReminder']['units'][number]

interface RemindFormProps {
  readonly roundId: string
  readonly state: 'missing' | 'open'
  readonly units: readonly Told[]
}

/** The preview with a tick per unit, and the one button. */
export function RemindForm({ roundId, state, units }: RemindFormProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const change = useChange({ mutation: trpc.obligation.remind.mutationOptions() })
  const tellable = units.filter(({ people, toldToday }) => people.length > 0 && !toldToday)
  const others = units.filter((unit) => !tellable.includes(unit))
  const chosen = tellable.filter(({ unitId }) => !left.has(unitId))
  const toggle = (unitId: string) => {
    const next = new Set(left)
    if (!next.delete(unitId)) next.add(unitId)
    setLeft(next)
  }
  return (
    <>
      {change.answer && (
        <Notice tone="done" title={t('reminder.done', change.answer)}>
          <p>{t('reminder.doneText')}</p>
        </Notice>
      )}
      <FailureNotice failure={change.failure} />
      <Sheet title={t('reminder.preview')} flush>
        <ul className={classes['units']}>
          {[...tellable, ...others].map((unit) => (
            <li key={unit.unitId}>
              <Checkbox
                size="md"
                label={unit.name}
                description={<WhoIsTold unit={unit} />}
                disabled={!tellable.includes(unit)}
                checked={chosen.includes(unit)}
                onChange={() => toggle(unit.unitId)}
              />
              {state === 'missing' && (
                <span className={classes['late']}>
                  {t('reminder.late', { count: unit.daysLate, days: unit.daysLate })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Sheet>
      {chosen.length === 0 ? (
        <>
          {!change.answer && <p>{t('reminder.nobodyLeft')}</p>}
          <LinkButton to="/obligations" variant="default" mt="md">
            {t('reminder.back')}
          </LinkButton>
        </>
      ) : (
        <SubmitBar
          label={t('reminder.send', { count: chosen.length })}
          pending={change.pending}
          waiting={change.waiting}
          onSubmit={() =>
            void change.submit({ districtId, roundId, state, unitIds: chosen.map(({ unitId }) => unitId) })
          }
        />
      )}
    </>
  )
}

function WhoIsTold({ unit: { people, toldToday } }: { readonly unit: Told }) {
  const { t, language } = useText()
  if (toldToday) return t('reminder.told')
  if (people.length === 0) return t('reminder.nobody')
  return t('reminder.to', { names: people.join(listSign(language)) })
}

import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Failure } from '../../../lib/api/failure.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { useText } from '../text.ts'
import { AmountFields } from './amount-fields.tsx'
import classes from './form.module.css'
import { faultsOf, linesOf, type TypedTarget, wrongAmounts } from './target-values.ts'
import type { UnitBelow } from './use-units-below.ts'
import { WhatFields } from './what-fields.tsx'

interface TargetFormProps {
  readonly start: TypedTarget
  readonly units: readonly UnitBelow[]
  /** A target that stands: what it counts and when does not change. */
  readonly stands?: boolean
  readonly failure: Failure | undefined
  readonly pending: boolean
  readonly waiting: boolean
  readonly above?: ReactNode
  readonly onSubmit: (typed: TypedTarget) => void
}

export function TargetForm(props: TargetFormProps) {
  const { start, units, stands = false, failure, pending, waiting, above, onSubmit } = props
  const { t } = useText()
  const [typed, setTyped] = useState(start)
  const [tried, setTried] = useState(false)
  const faults = tried ? faultsOf(typed) : []
  const wrong = tried ? wrongAmounts(typed) : []
  const set = (part: Partial<TypedTarget>) => setTyped((old) => ({ ...old, ...part }))
  const count = linesOf(
    typed,
    units.map(({ unitId }) => unitId),
  ).length
  const submit = () => {
    setTried(true)
    if (faultsOf(typed).length === 0) onSubmit(typed)
  }
  return (
    <>
      {above}
      <FailureNotice failure={failure} />
      <Sheet title={t('form.what')} narrow>
        <div className={classes['stack']}>
          <TextInput
            required
            maxLength={60}
            label={t('form.name')}
            description={t('form.nameHint')}
            value={typed.name}
            error={faults.includes('nameMissing') && t('form.nameMissing')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          {!stands && (
            <WhatFields
              typed={typed}
              onChange={set}
              periodFault={faults.includes('periodMissing') ? t('form.periodMissing') : undefined}
            />
          )}
        </div>
      </Sheet>
      <Sheet title={t('form.who')}>
        <p>{t('form.lead')}</p>
        {faults.includes('linesMissing') && <p role="alert">{t('form.linesMissing')}</p>}
        <AmountFields units={units} amounts={typed.amounts} wrong={wrong} onChange={(amounts) => set({ amounts })} />
      </Sheet>
      <SubmitBar
        label={stands ? t('form.save') : t('form.submit', { count })}
        pending={pending}
        waiting={waiting}
        onSubmit={submit}
      />
    </>
  )
}

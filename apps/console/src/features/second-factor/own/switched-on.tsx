import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { endSecondFactor, renewRecoveryCodes } from '../../../lib/session/second-factor-requests.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../second-factor.module.css'
import { useText } from '../text.ts'
import { PasswordAgain } from './password-again.tsx'
import type { NewCodes } from './recovery-codes.tsx'

export interface SwitchedOnProps {
  readonly onCodes: (codes: NewCodes) => void
}

export function SwitchedOn({ onCodes }: SwitchedOnProps) {
  const { t } = useText()
  const [act, setAct] = useState<'renew' | 'end'>()
  return (
    <Sheet narrow>
      <p>{t('on')}</p>
      {act === undefined && (
        <div className={classes['acts']}>
          <Button variant="default" onClick={() => setAct('renew')}>
            {t('renew')}
          </Button>
          <Button variant="default" onClick={() => setAct('end')}>
            {t('end')}
          </Button>
        </div>
      )}
      {act === 'renew' && (
        <>
          <p>{t('renewText')}</p>
          <PasswordAgain
            label={t('renew')}
            call={renewRecoveryCodes}
            onDone={({ recoveryCodes }) => onCodes({ why: 'renewed', codes: recoveryCodes })}
          />
        </>
      )}
      {act === 'end' && (
        <>
          <p>{t('endText')}</p>
          <PasswordAgain
            label={t('end')}
            call={endSecondFactor}
            onDone={() => notifications.show({ message: t('ended') })}
          />
        </>
      )}
      {act !== undefined && (
        <Button variant="subtle" onClick={() => setAct(undefined)}>
          {t('cancel')}
        </Button>
      )}
    </Sheet>
  )
}

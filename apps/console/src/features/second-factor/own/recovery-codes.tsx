import { Button } from '@mantine/core'
import { useSession } from '../../../lib/session/session.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../second-factor.module.css'
import { useText } from '../text.ts'

export interface NewCodes {
  readonly why: 'on' | 'renewed'
  readonly codes: readonly string[]
}

/** Shown this once, made for paper. */
export function RecoveryCodes({ codes, onDone }: { readonly codes: NewCodes; readonly onDone: () => void }) {
  const { t } = useText()
  const { username } = useSession().account
  return (
    <>
      <div data-print="no">
        <Notice tone="done" title={t(`codes.${codes.why}`)} />
      </div>
      <Sheet title={t('codes.title')} narrow>
        <p>{t('codes.text')}</p>
        <p className={classes['heading']}>{t('codes.heading', { username })}</p>
        <ul className={classes['codes']}>
          {codes.codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className={classes['acts']}>
          <Button onClick={() => window.print()}>{t('codes.print')}</Button>
          <Button variant="default" onClick={onDone}>
            {t('codes.done')}
          </Button>
        </div>
      </Sheet>
    </>
  )
}

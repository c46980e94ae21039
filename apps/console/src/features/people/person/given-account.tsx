import { Button } from '@mantine/core'
import { CopyField } from '../../../ui/copy-field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import classes from './person.module.css'

/** What was just given to a person: an account with a password that is shown this once. */
export interface Given {
  readonly why: 'added' | 'account' | 'reset'
  readonly name: string
  readonly username: string | null
  readonly oneTimePassword: string | null
}

export interface GivenAccountProps {
  readonly given: Given
  readonly onClose: () => void
  readonly onAnother: () => void
}

export function GivenAccount({ given, onClose, onAnother }: GivenAccountProps) {
  const { t } = useText()
  const { why, name, username, oneTimePassword } = given
  const title =
    username === null
      ? t('given.added', { name })
      : why === 'reset'
        ? t('given.reset', { name })
        : t('given.title', { name })
  return (
    <Notice tone="done" title={title}>
      {username === null ? (
        <p>{t('given.noAccount')}</p>
      ) : (
        <>
          <p>{oneTimePassword === null ? t('given.gone') : t('given.text')}</p>
          <div className={classes['given']}>
            <CopyField label={t('given.username')} value={username} />
            {oneTimePassword !== null && <CopyField label={t('given.password')} value={oneTimePassword} />}
          </div>
        </>
      )}
      <div className={classes['acts']}>
        <Button onClick={onClose}>{t('given.done')}</Button>
        {why === 'added' && (
          <Button variant="default" onClick={onAnother}>
            {t('given.another')}
          </Button>
        )}
      </div>
    </Notice>
  )
}

import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useSession } from '../../lib/session/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { PasswordForm } from './password-form.tsx'
import { useText } from './text.ts'

/** The own password: the first change, without which nothing else opens, and any later one. */
export function PasswordPage() {
  const { t } = useText()
  const first = useSession().account.mustChangePassword
  const navigate = useNavigate()
  const done = async () => {
    notifications.show({ message: t('done') })
    await navigate({ to: '/' })
  }
  return (
    <>
      <PageHeader title={first ? t('firstTitle') : t('title')} lead={first ? t('firstLead') : t('lead')} />
      <Sheet narrow>
        <PasswordForm onDone={done} />
      </Sheet>
    </>
  )
}

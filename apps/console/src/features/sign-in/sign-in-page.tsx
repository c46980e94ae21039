import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DoorPage } from '../../ui/door-page.tsx'
import { PasswordStepForm } from './password-step-form.tsx'
import { SecondStepForm } from './second-step-form.tsx'
import { useText } from './text.ts'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { t } = useText()
  const { next } = route.useSearch()
  const navigate = useNavigate()
  const [isSecond, setSecond] = useState(false)
  const done = () => void navigate({ href: next ?? '/' })
  if (isSecond)
    return (
      <DoorPage title={t('secondTitle')} lead={t('secondLead')}>
        <SecondStepForm onDone={done} onBack={() => setSecond(false)} />
      </DoorPage>
    )
  return (
    <DoorPage title={t('title')} lead={next ? t('returning') : t('lead')}>
      <PasswordStepForm onDone={done} onSecondStep={() => setSecond(true)} />
    </DoorPage>
  )
}

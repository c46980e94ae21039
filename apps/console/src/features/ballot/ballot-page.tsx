import { useLocation, useNavigate } from '@tanstack/react-router'
import { DoorPage } from '../../ui/door-page.tsx'
import { CodeForm } from './code-form.tsx'
import { PaperView } from './paper-view.tsx'
import { useText } from './text.ts'

const CODE = /^\d{8}$/

/** A vote of those present, on the phone of whoever scans or types the code; nobody signs in. */
export function BallotPage() {
  const { t } = useText()
  const navigate = useNavigate()
  const code = useLocation().hash.replace(/^#/, '')
  const enter = (next: string) => void navigate({ to: '/vote', hash: next })
  if (CODE.test(code)) return <PaperView key={code} code={code} onLeave={() => enter('')} />
  return (
    <DoorPage title={t('title')}>
      <CodeForm onEnter={enter} />
    </DoorPage>
  )
}

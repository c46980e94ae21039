import { useState } from 'react'
import { formatDay } from '../../../lib/format/day.ts'
import { owesSecondFactor, useSession } from '../../../lib/session/session.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { useText } from '../text.ts'
import { type NewCodes, RecoveryCodes } from './recovery-codes.tsx'
import { SwitchOn } from './switch-on.tsx'
import { SwitchedOn } from './switched-on.tsx'

/** 两步验证: the own second step, and the sheet of codes for the day the phone is gone. */
export function SecondFactorPage() {
  const { t } = useText()
  const { account } = useSession()
  const [codes, setCodes] = useState<NewCodes>()
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Asked />
      {codes ? (
        <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />
      ) : account.secondFactor ? (
        <SwitchedOn onCodes={setCodes} />
      ) : (
        <SwitchOn onCodes={setCodes} />
      )}
    </>
  )
}

/** Who is asked for it is told so, with the day. */
function Asked() {
  const { t, language } = useText()
  const session = useSession()
  const [day] = session.tenants.flatMap(({ secondFactorFrom }) => secondFactorFrom ?? []).toSorted()
  if (day === undefined || session.account.secondFactor) return null
  return (
    <Notice
      tone="attention"
      title={t(owesSecondFactor(session) ? 'due' : 'asked', { day: formatDay(day, language) })}
    />
  )
}

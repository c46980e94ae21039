import { formatDay } from '../../../lib/format/day.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { StatusTag } from '../parts/status-tag.tsx'
import { useRosterUnit } from '../parts/use-roster-unit.ts'
import { useText } from '../text.ts'
import classes from './member.module.css'
import type { Member } from './member-page.tsx'
import { ShowNumber } from './show-number.tsx'

export function MemberFacts({ member }: { readonly member: Member }) {
  const { t, language } = useText()
  const { keeps } = useRosterUnit()
  const day = (value: string | null) => (value === null ? '—' : formatDay(value, language))
  const { status, unitName, joinedOn, retiredOn, leftOn, mobile, maskedIdNumber } = member
  const facts = [
    { label: t('column.status'), value: <StatusTag status={status} /> },
    { label: t('column.group'), value: unitName },
    { label: t('column.joinedOn'), value: day(joinedOn) },
    ...(retiredOn === null ? [] : [{ label: t('column.retiredOn'), value: day(retiredOn) }]),
    ...(leftOn === null ? [] : [{ label: t('column.leftOn'), value: day(leftOn) }]),
    ...(keeps ? [{ label: t('column.mobile'), value: mobile ?? '—' }] : []),
  ]
  return (
    <Sheet title={t('member.facts')}>
      <dl className={classes['facts']}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {keeps && (
          <div>
            <dt>{t('column.idNumber')}</dt>
            <dd>{maskedIdNumber === null ? '—' : <ShowNumber member={member} masked={maskedIdNumber} />}</dd>
          </div>
        )}
      </dl>
      {!keeps && <p className={classes['note']}>{t('member.withheld')}</p>}
    </Sheet>
  )
}

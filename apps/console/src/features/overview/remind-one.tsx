import type { ObligationRoundId, UnitId } from '@jianjia/domain/kernel'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import classes from './overview.module.css'
import { useText } from './text.ts'

interface RemindOneProps {
  readonly roundId: ObligationRoundId
  readonly unitId: UnitId
}

/** Says who of the unit would be told, and tells them. */
export function RemindOne({ roundId, unitId }: RemindOneProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const of = { districtId, roundId, state: 'missing' as const, unitIds: [unitId] }
  const preview = useQuery(trpc.obligation.previewReminder.queryOptions(of))
  const change = useChange({ mutation: trpc.obligation.remind.mutationOptions() })
  const [unit] = preview.data?.units ?? []
  if (unit === undefined) return null
  const told = unit.toldToday || change.answer !== undefined
  if (told || unit.people.length === 0)
    return <p className={classes['small']}>{t(told ? 'send.told' : 'send.nobody')}</p>
  return (
    <div>
      <FailureNotice failure={change.failure} />
      <p className={classes['small']}>{t('send.to', { names: unit.people.join(' · ') })}</p>
      <Button loading={change.pending} onClick={() => void change.submit(of)}>
        {t('cell.remind')}
      </Button>
    </div>
  )
}

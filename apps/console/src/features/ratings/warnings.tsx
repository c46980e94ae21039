import { mayObject } from '@jianjia/domain/assessment'
import { formatDay } from '../../lib/format/day.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Board } from './quota-lines.ts'
import classes from './ratings.module.css'
import { useText } from './text.ts'

/** What the officer should know before deciding. */
export function Warnings({ board }: { readonly board: Board }) {
  const { t, language } = useText()
  const inNotice = board.decidedAt === null && mayObject({ end: board.publicTo }, board.today)
  if (board.warnings.length === 0 && !inNotice) return null
  const nameOf = (unitId: string) => board.units.find((unit) => unit.unitId === unitId)?.name ?? unitId
  const said = board.warnings.map((warning) => {
    switch (warning.code) {
      case 'quotaExceeded':
        return t('warning.quotaExceeded', warning)
      case 'tiesUndeclared':
        return t('warning.tiesUndeclared', warning)
      case 'voteParticipation':
        return t('warning.voteParticipation', { ...warning, unit: nameOf(warning.unit) })
    }
  })
  if (inNotice) said.unshift(t('warning.inNotice', { day: formatDay(board.publicTo, language) }))
  return (
    <Notice tone="attention" title={t('warnings')}>
      <ul className={classes['rules']}>
        {said.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  )
}

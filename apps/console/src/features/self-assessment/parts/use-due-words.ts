import { formatDay } from '../../../lib/format/day.ts'
import { useText } from '../text.ts'
import type { Sheet } from './sheet.ts'

interface DueWords {
  /** From when to when the sheet is written; of a moved day from which other, why and by whom. */
  readonly due: string
  /** Said beside "overdue" where the day that is over was an extended one. */
  readonly extended: string | undefined
  /** Who has decided on what holds for the unit, and when. */
  readonly decided: string | undefined
}

/** The days within which the unit writes, in words; nothing is due of a sheet that was waived. */
export function useDueWords(sheet: Sheet): DueWords {
  const { t, language } = useText()
  const { adjustment, state, opensOn, dueOn, usualDue, today } = sheet
  const day = formatDay(dueOn, language)
  const by = adjustment && { by: adjustment.by, on: formatDay(adjustment.on, language) }
  const moved =
    adjustment?.kind === 'extension' && state !== 'returned' && dueOn !== usualDue
      ? { day, usual: formatDay(usualDue, language), reason: adjustment.reason, by: '', on: '', ...by }
      : undefined
  const last = moved
    ? t('dueExtended', moved)
    : state === 'returned'
      ? t('dueReturned', { day })
      : adjustment?.kind === 'waiver'
        ? t('waivedShort')
        : t('due', { day })
  const first =
    state === 'open' && opensOn !== null && today < opensOn ? [t('opensOn', { day: formatDay(opensOn, language) })] : []
  return {
    due: [...first, last].join(language === 'en' ? ', ' : '，'),
    extended: moved && t('overdueExtended', moved),
    decided: by ? t('decided', by) : undefined,
  }
}

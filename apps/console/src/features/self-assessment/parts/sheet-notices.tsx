import { formatDay } from '../../../lib/format/day.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import type { Sheet, SheetOf } from './sheet.ts'

/** Why the sheet cannot be written or handed in now, with the way on. */
export function SheetNotices({ sheet, of }: { readonly sheet: Sheet; readonly of: SheetOf }) {
  const { t, language } = useText()
  const { exemptReason, adjustment, receiptNo, state, overdue, dueOn } = sheet
  if (exemptReason !== null)
    return (
      <Notice title={t('exempt', { reason: exemptReason })}>
        <p>{t('exemptText')}</p>
      </Notice>
    )
  if (adjustment?.kind === 'waiver')
    return (
      <Notice title={t('waived', { reason: adjustment.reason })}>
        <p>{t('waivedText')}</p>
      </Notice>
    )
  if (state !== 'open')
    return (
      <Notice tone="done" title={t('handedIn', { number: receiptNo ?? '' })}>
        <p>{t('handedInText')}</p>
        <LinkButton variant="default" to="/self/$assessmentId/$unitId/receipt" params={of}>
          {t('toReceipt')}
        </LinkButton>
      </Notice>
    )
  if (!overdue) return null
  return (
    <Notice tone="official" title={t('overdue', { day: formatDay(dueOn, language) })}>
      <p>{t('overdueText')}</p>
    </Notice>
  )
}

import { Group } from '@mantine/core'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { useText } from '../text.ts'
import { useRights } from './may-write.ts'
import type { Sheet, SheetOf } from './sheet.ts'
import { listSign } from '../../../lib/format/signs.ts'
import { useDueWords } from './use-due-words.ts'

/** Why the sheet cannot be written or handed in now, with the way on. */
export function SheetNotices({ sheet, of }: { readonly sheet: Sheet; readonly of: SheetOf }) {
  const { t, language } = useText()
  const { extended, decided } = useDueWords(sheet)
  const { exemptReason, adjustment, receiptNo, state, overdue, dueOn, opensOn, today } = sheet
  if (exemptReason !== null)
    return (
      <Notice title={t('exempt', { reason: exemptReason })}>
        <p>{t('exemptText')}</p>
      </Notice>
    )
  if (adjustment?.kind === 'waiver')
    return (
      <Notice title={t('waived', { reason: adjustment.reason })}>
        <p>
          {t('waivedText')} {decided}
        </p>
      </Notice>
    )
  if (state === 'returned') return <Returned sheet={sheet} />
  if (state !== 'open')
    return (
      <Notice tone="done" title={t('handedIn', { number: receiptNo ?? '' })}>
        <p>{t('handedInText')}</p>
        <Group gap="sm">
          <LinkButton variant="default" to="/self/$assessmentId/$unitId/receipt" params={of}>
            {t('toReceipt')}
          </LinkButton>
          <Withdraw sheet={sheet} of={of} />
        </Group>
      </Notice>
    )
  if (opensOn !== null && opensOn > today)
    return (
      <Notice title={t('opens', { day: formatDay(opensOn, language) })}>
        <p>{t('opensText')}</p>
      </Notice>
    )
  if (!overdue) return null
  return (
    <Notice tone="official" title={t('overdue', { day: formatDay(dueOn, language) })}>
      {extended !== undefined && <p>{extended}</p>}
      <p>{t('overdueText')}</p>
    </Notice>
  )
}

/** Which lines wait for the branch, and until when; the others stand. */
function Returned({ sheet }: { readonly sheet: Sheet }) {
  const { t, language } = useText()
  const names = sheet.lines.filter(({ open }) => open).map(({ criterion }) => criterion.name)
  const day = formatDay(sheet.dueOn, language)
  return (
    <Notice tone={sheet.overdue ? 'official' : 'attention'} title={t('returned', { count: names.length, day })}>
      <p>{names.join(listSign(language))}</p>
      <p>{t(sheet.overdue ? 'returnedOver' : 'returnedText')}</p>
    </Notice>
  )
}

/** As long as no reviewer has opened the sheet. */
function Withdraw({ sheet, of }: { readonly sheet: Sheet; readonly of: SheetOf }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { withdraws } = useRights(sheet, of.unitId)
  const withdraw = useChange({ mutation: trpc.selfAssessment.withdraw.mutationOptions() })
  if (!withdraws) return <FailureNotice failure={withdraw.failure} />
  return (
    <>
      <ConfirmButton
        variant="default"
        label={t('takeBack')}
        consequence={t('takeBackText')}
        pending={withdraw.pending}
        onConfirm={() => withdraw.submit({ districtId, ...of, expectedVersion: sheet.version })}
      />
      <FailureNotice failure={withdraw.failure} />
    </>
  )
}

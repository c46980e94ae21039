import type { ReactNode } from 'react'
import { FailureNotice } from '../failure-notice.tsx'
import { SubmitBar } from '../form/submit-bar.tsx'
import { useText } from '../text.ts'
import { NothingToImport, useImportLabel } from './import-notices.tsx'
import type { SheetPreview } from './sheet-preview.ts'
import type { useSheetImport } from './use-sheet-import.ts'

interface ImportBarProps extends Pick<SheetPreview, 'counts'> {
  readonly sheet: Pick<ReturnType<typeof useSheetImport<SheetPreview>>, 'reading' | 'sending' | 'apply'>
  /** What was said since the last check has not been looked at yet. */
  readonly isStale: boolean
  readonly onCheckAgain: () => void
  /** Where wrong rows are corrected, unless it is the file. */
  readonly correctHint?: string | undefined
  /** Beside the button while it is written. */
  readonly progress?: ReactNode
}

/** The one button below a checked sheet, or why there is none: check again, import, or nothing to import. */
export function ImportBar({ counts, sheet, isStale, onCheckAgain, correctHint, progress }: ImportBarProps) {
  const { t } = useText()
  const label = useImportLabel()
  const { sending, reading } = sheet
  const pending = sending.pending || reading.pending
  const isWorthIt = counts.new + counts.changed > 0
  return (
    <>
      {!isWorthIt && !isStale && (
        <NothingToImport counts={counts} {...(correctHint !== undefined && { correctHint })} />
      )}
      <FailureNotice failure={sending.failure} />
      {isStale && (
        <SubmitBar
          label={t('sheetImport.checkAgain')}
          pending={pending}
          status={t('sheetImport.stale')}
          onSubmit={onCheckAgain}
        />
      )}
      {!isStale && isWorthIt && (
        <SubmitBar
          label={label(counts)}
          pending={pending}
          status={sending.pending && progress}
          onSubmit={() => sheet.apply()}
        />
      )}
    </>
  )
}

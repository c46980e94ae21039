import { Button } from '@mantine/core'
import { Notice } from '../notice.tsx'
import { useText } from '../text.ts'
import type { SheetPreview } from './sheet-preview.ts'

/** The wrong rows in the user's own workbook, under a plain address. */
export function WrongRowsNotice({ count, address }: { readonly count: number; readonly address: string }) {
  const { t } = useText()
  return (
    <Notice tone="attention" title={t('sheetImport.wrongTitle', { count })}>
      <p>{t('sheetImport.wrongRowsHint')}</p>
      <Button component="a" href={address} download variant="default" mt="xs">
        {t('sheetImport.wrongRows')}
      </Button>
    </Notice>
  )
}

/** Somebody else was faster: what is shown is checked anew. */
export function ChangedMeanwhile() {
  const { t } = useText()
  return (
    <Notice tone="attention" title={t('sheetImport.changed')} urgent>
      <p>{t('sheetImport.changedText')}</p>
    </Notice>
  )
}

interface NothingToImportProps extends Pick<SheetPreview, 'counts'> {
  /** Where wrong rows are corrected, unless it is the file. */
  readonly correctHint?: string
}

/** Why there is no button: all is there already, or nothing can be taken. */
export function NothingToImport({ counts, correctHint }: NothingToImportProps) {
  const { t } = useText()
  return counts.wrong > 0 ? (
    <Notice tone="attention" title={t('sheetImport.allWrong')}>
      <p>{correctHint ?? t('sheetImport.allWrongText')}</p>
    </Notice>
  ) : counts.same > 0 ? (
    <Notice tone="done" title={t('sheetImport.nothing')}>
      <p>{t('sheetImport.nothingText')}</p>
    </Notice>
  ) : (
    <Notice tone="attention" title={t('sheetImport.empty')}>
      <p>{t('sheetImport.emptyText')}</p>
    </Notice>
  )
}

/** What the button says that imports: how many rows, and how many are left out. */
export function useImportLabel(): (counts: SheetPreview['counts']) => string {
  const { t } = useText()
  return ({ new: added, changed, wrong }) =>
    wrong > 0
      ? t('sheetImport.consent', { good: added + changed, bad: wrong })
      : t('sheetImport.submit', { good: added + changed })
}

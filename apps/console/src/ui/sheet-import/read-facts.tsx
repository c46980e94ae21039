import type { ReactNode } from 'react'
import { Sheet } from '../sheet.tsx'
import { useText } from '../text.ts'
import type { SheetPreview } from './sheet-preview.ts'
import classes from './sheet-import.module.css'

export interface ReadFactsProps {
  readonly preview: Pick<SheetPreview, 'sheet' | 'headerRow' | 'warnings'>
  /** Printed names of columns that mean nothing here. */
  readonly ignored: readonly string[]
  readonly further?: readonly string[]
  /** How the columns were matched. */
  readonly children: ReactNode
}

/** Where the header was found, what each column was taken for, what was noticed. */
export function ReadFacts({ preview, ignored, further = [], children }: ReadFactsProps) {
  const { t, language } = useText()
  const { sheet, headerRow, warnings } = preview
  const word = language === 'en' ? 'en' : 'zh'
  const facts = [
    sheet === null ? '' : t('sheetImport.sheet', { name: sheet }),
    // What was pasted has its records from the first row on.
    headerRow < 1 ? t('sheetImport.noHeader') : t('sheetImport.header', { row: headerRow }),
    ignored.length === 0 ? '' : t('sheetImport.ignored', { columns: ignored.join(' · ') }),
    ...further,
  ].filter((fact) => fact !== '')
  return (
    <Sheet title={t('sheetImport.read')}>
      <ul className={classes['facts']}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {children}
      {warnings.length > 0 && (
        <details className={classes['details']}>
          <summary>{t('sheetImport.warnings', { count: warnings.length })}</summary>
          <ul className={classes['facts']}>
            {warnings.map(({ row, column, reason }) => (
              <li key={`${row} ${column} ${reason.en}`}>
                {t('sheetImport.warning', { row, column, reason: reason[word] })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  )
}

import { Sheet } from '../../ui/sheet.tsx'
import type { ImportPreview } from './preview-answer.ts'
import { useText } from './text.ts'
import classes from './unit-import.module.css'
import { useFieldName } from './use-field-name.ts'

/** Where the header was found, what each column was taken for, what was left out. */
export function ReadSheet({ preview }: { readonly preview: ImportPreview }) {
  const { t, language } = useText()
  const fieldName = useFieldName()
  const { sheet, headerRow, mapping, ignored, warnings, skippedRows, notInSheet } = preview
  const word = language === 'en' ? 'en' : 'zh'
  const facts = [
    sheet === null ? '' : t('read.sheet', { name: sheet }),
    t('read.header', { row: headerRow }),
    ignored.length === 0 ? '' : t('read.ignored', { columns: ignored.join(' · ') }),
    skippedRows.length === 0
      ? ''
      : t('read.skipped', { count: skippedRows.length, rows: skippedRows.map(({ row }) => row).join(' ') }),
    notInSheet.count === 0 ? '' : t('read.notInSheet', { count: notInSheet.count }),
  ].filter((fact) => fact !== '')
  return (
    <Sheet title={t('read.title')}>
      <ul className={classes['facts']}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <details className={classes['details']} open>
        <summary>{t('read.mapping')}</summary>
        <dl className={classes['mapping']}>
          {mapping.map(({ column, field }) => (
            <div key={column}>
              <dt>{column}</dt>
              <dd>{fieldName(field)}</dd>
            </div>
          ))}
        </dl>
      </details>
      {warnings.length > 0 && (
        <details className={classes['details']}>
          <summary>{t('read.warnings', { count: warnings.length })}</summary>
          <ul className={classes['facts']}>
            {warnings.map(({ row, column, reason }) => (
              <li key={`${row} ${column} ${reason.en}`}>{t('read.warning', { row, column, reason: reason[word] })}</li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  )
}

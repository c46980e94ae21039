import { StateTag } from '../state-tag.tsx'
import { useText } from '../text.ts'
import { zh } from '../zh.ts'
import type { SheetPreview } from './sheet-preview.ts'
import classes from './sheet-import.module.css'

type Reason = keyof (typeof zh)['sheetImport']['skipped']

/** Rows that are no records, and why: nobody wonders where a line has gone. */
export function SkippedGroup({ rows }: { readonly rows: SheetPreview['skippedRows'] }) {
  const { t } = useText()
  if (rows.length === 0) return null
  return (
    <details className={classes['group']} id="rows-skipped" data-rows="skipped">
      <summary>
        <StateTag tone="idle">{t('sheetImport.state.skipped')}</StateTag>{' '}
        {t('sheetImport.rows', { count: rows.length })}
      </summary>
      <ul className={classes['rows']}>
        {rows.map(({ row, reason }) => (
          <li key={row}>
            <span className={classes['rowNumber']} title={t('sheetImport.rowNumber', { row })}>
              {row}
            </span>
            <span>{isReason(reason) ? t(`sheetImport.skipped.${reason}`) : reason}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function isReason(reason: string): reason is Reason {
  return Object.hasOwn(zh.sheetImport.skipped, reason)
}

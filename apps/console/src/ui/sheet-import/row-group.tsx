import { StateTag, type StateTone } from '../state-tag.tsx'
import { useText } from '../text.ts'
import type { PreviewedRow, RowState } from './sheet-preview.ts'
import classes from './sheet-import.module.css'

const TONES: Readonly<Record<RowState, StateTone>> = {
  wrong: 'attention',
  new: 'active',
  changed: 'active',
  same: 'idle',
}

/** What is wrong or changes is looked at row by row; a long list of new rows is not, and would hide the button. */
function isOpenAtFirst(state: RowState, count: number): boolean {
  return state === 'wrong' || state === 'changed' || (state === 'new' && count <= SHORT_LIST)
}

const SHORT_LIST = 20

export interface RowGroupProps {
  readonly state: RowState
  readonly count: number
  readonly rows: readonly PreviewedRow[]
}

/** The rows of one state, folded where there is nothing to look at. */
export function RowGroup({ state, count, rows }: RowGroupProps) {
  const { t } = useText()
  const own = rows.filter((row) => row.state === state)
  if (count === 0) return null
  return (
    <details className={classes['group']} id={`rows-${state}`} open={isOpenAtFirst(state, count)} data-rows={state}>
      <summary>
        <StateTag tone={TONES[state]}>{t(`sheetImport.state.${state}`)}</StateTag> {t('sheetImport.rows', { count })}
      </summary>
      <ul className={classes['rows']}>
        {own.map((row, index) => (
          <Row key={`${row.row} ${index}`} row={row} />
        ))}
      </ul>
      {own.length < count && <p className={classes['limit']}>{t('sheetImport.more', { count: own.length })}</p>}
    </details>
  )
}

function Row({ row: { row, name, facts, faults, changes } }: { readonly row: PreviewedRow }) {
  const { t, language } = useText()
  const word = language === 'en' ? 'en' : 'zh'
  const blank = t('sheetImport.blank')
  return (
    <li>
      <span className={classes['rowNumber']} title={t('sheetImport.rowNumber', { row })}>
        {row}
      </span>
      <span className={classes['rowName']}>
        {name || blank}
        {facts.length > 0 && <span className={classes['soft']}>{facts.join(' · ')}</span>}
      </span>
      <span className={classes['reasons']}>
        {faults.map(({ column, reason }) => (
          <span key={`${column} ${reason.en}`} className={classes['fault']}>
            {t('sheetImport.fault', { column, reason: reason[word] })}
          </span>
        ))}
        {changes.map(({ field, from, to }) => (
          <span key={field}>{t('sheetImport.change', { field, from: from || blank, to: to || blank })}</span>
        ))}
      </span>
    </li>
  )
}

import { useText } from '../text.ts'
import { ROW_STATES, type SheetPreview } from './sheet-preview.ts'
import classes from './sheet-import.module.css'

/** How many rows of each state, each leading to its rows. */
export function RowCounts({ counts, skippedRows }: Pick<SheetPreview, 'counts' | 'skippedRows'>) {
  const { t } = useText()
  const skipped = skippedRows.length
  return (
    <ul className={classes['counts']} data-counts>
      {ROW_STATES.map((state) => (
        <li key={state} data-state-of-rows={state} data-some={counts[state] > 0 || undefined}>
          <a href={`#rows-${state}`} onClick={() => unfold(`rows-${state}`)}>
            {t(`sheetImport.count.${state}`, { count: counts[state] })}
          </a>
        </li>
      ))}
      {skipped > 0 && (
        <li data-state-of-rows="skipped" data-some>
          <a href="#rows-skipped" onClick={() => unfold('rows-skipped')}>
            {t('sheetImport.count.skipped', { count: skipped })}
          </a>
        </li>
      )}
    </ul>
  )
}

/** A link leads to the rows; folded ones would not be seen. */
function unfold(id: string): void {
  const group = document.getElementById(id)
  if (group instanceof HTMLDetailsElement) group.open = true
}

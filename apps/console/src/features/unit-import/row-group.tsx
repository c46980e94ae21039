import { useOrgWords } from '../../lib/org-words/use-org-words.ts'
import { StateTag, type StateTone } from '../../ui/state-tag.tsx'
import type { ImportPreview, RowState } from './preview-answer.ts'
import { useText } from './text.ts'
import classes from './unit-import.module.css'
import { useFieldName } from './use-field-name.ts'

type PreviewRow = ImportPreview['rows'][number]

const TONES: Readonly<Record<RowState, StateTone>> = {
  wrong: 'attention',
  new: 'active',
  changed: 'active',
  same: 'idle',
}

/** What is wrong or changes is looked at row by row; a long list of new units is not, and would hide the button. */
function isOpenAtFirst(state: RowState, count: number): boolean {
  return state === 'wrong' || state === 'changed' || (state === 'new' && count <= SHORT_LIST)
}

const SHORT_LIST = 20

export interface RowGroupProps {
  readonly state: RowState
  readonly count: number
  readonly rows: readonly PreviewRow[]
}

/** The rows of one kind, folded where there is nothing to look at. */
export function RowGroup({ state, count, rows }: RowGroupProps) {
  const { t } = useText()
  const own = rows.filter((row) => row.state === state)
  if (count === 0) return null
  return (
    <details className={classes['group']} id={`rows-${state}`} open={isOpenAtFirst(state, count)} data-rows={state}>
      <summary>
        <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag> {t('rows.count', { count })}
      </summary>
      <ul className={classes['rows']}>
        {own.map((row) => (
          <Row key={`${row.row} ${row.name}`} row={row} />
        ))}
      </ul>
      {own.length < count && <p className={classes['limit']}>{t('rows.more')}</p>}
    </details>
  )
}

function Row({ row }: { readonly row: PreviewRow }) {
  const { t, language } = useText()
  const words = useOrgWords()
  const fieldName = useFieldName()
  const { name, kind, parentName, changes, faults } = row
  const word = language === 'en' ? 'en' : 'zh'
  const facts = row.state === 'wrong' ? [] : [words.kind(kind), parentName].filter((fact) => fact !== null)
  return (
    <li>
      <span className={classes['rowNumber']}>{row.row}</span>
      <span className={classes['rowName']}>
        {name || t('rows.blank')}
        {facts.length > 0 && <span className={classes['soft']}>{facts.join(' · ')}</span>}
      </span>
      <span className={classes['reasons']}>
        {faults.map(({ column, reason }) => (
          <span key={`${column} ${reason.en}`} className={classes['fault']}>
            {t('rows.fault', { column, reason: reason[word] })}
          </span>
        ))}
        {changes.map(({ field, from, to }) => (
          <span key={field}>
            {t('rows.change', {
              field: fieldName(field),
              from: from ?? t('rows.blank'),
              to: to ?? t('rows.blank'),
            })}
          </span>
        ))}
      </span>
    </li>
  )
}

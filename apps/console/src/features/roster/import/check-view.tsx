import type { UnitId } from '@jianjia/domain/kernel'
import { usePlace } from '../../../lib/session/current-post.ts'
import { downloadAddress } from '../../../lib/upload/file-address.ts'
import { ImportBar } from '../../../ui/sheet-import/import-bar.tsx'
import { WrongRowsNotice } from '../../../ui/sheet-import/import-notices.tsx'
import { MatchColumns } from '../../../ui/sheet-import/match-columns.tsx'
import { changesInWords, fieldsToMatch, matchedColumns } from '../../../ui/sheet-import/matched-columns.ts'
import { ReadFacts } from '../../../ui/sheet-import/read-facts.tsx'
import { RowCounts } from '../../../ui/sheet-import/row-counts.tsx'
import { RowGroup } from '../../../ui/sheet-import/row-group.tsx'
import { ROW_STATES } from '../../../ui/sheet-import/sheet-preview.ts'
import { SkippedGroup } from '../../../ui/sheet-import/skipped-group.tsx'
import { useText } from '../text.ts'
import { FillDays } from './fill-days.tsx'
import { LeftOut } from './left-out.tsx'
import { RECORD_ID, type RosterPreview } from './preview-answer.ts'
import type { RosterImport } from './use-roster-import.ts'
import { WhoIsIt } from './who-is-it.tsx'

interface CheckViewProps {
  readonly unitId: UnitId
  readonly importing: RosterImport
  readonly preview: RosterPreview
}

/** What importing would do, row by row, what has to be said, and the one button. */
export function CheckView({ unitId, importing, preview }: CheckViewProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const inLanguage = language === 'en' ? 'en' : 'zh'
  const { sheet, setup, isStale, isPasted } = importing
  const { counts, wrongRowsToken } = preview
  const columns = matchedColumns(preview.columns, setup.columns)
  const rows = preview.rows.map(({ unitName, changes, ...row }) => ({
    ...{ ...row, facts: unitName === '' ? [] : [unitName] },
    changes: changesInWords(changes, preview.fields, inLanguage),
  }))
  const moves = preview.rows.some(({ changes }) => changes.some(({ field }) => field === 'group'))
  return (
    <>
      <RowCounts counts={counts} skippedRows={preview.skippedRows} />
      <WhoIsIt
        asked={preview.asked}
        answers={setup.answers}
        onAnswer={(key, who) => importing.change({ answers: answered(setup.answers, key, who) })}
      />
      {wrongRowsToken !== null && (
        <WrongRowsNotice
          count={counts.wrong}
          address={downloadAddress('roster.wrongRows', { districtId, unitId, token: wrongRowsToken })}
        />
      )}
      <ReadFacts preview={preview} ignored={columns.filter(({ field }) => field === null).map(({ column }) => column)}>
        <MatchColumns
          columns={columns}
          fields={fieldsToMatch(preview.fields, { columns, idField: RECORD_ID, language: inLanguage })}
          onMatch={(changes) => importing.change({ columns: { ...setup.columns, ...changes } })}
          hint={isPasted ? t('import.matchPasted') : t('import.matchHint')}
        />
        <FillDays taken={columns.map(({ field }) => field)} moves={moves} setup={setup} onChange={importing.change} />
      </ReadFacts>
      {ROW_STATES.map((state) => (
        <RowGroup key={state} state={state} count={counts[state]} rows={rows} />
      ))}
      <LeftOut leftOut={preview.leftOut} />
      <SkippedGroup rows={preview.skippedRows} />
      <ImportBar
        counts={counts}
        sheet={sheet}
        isStale={isStale}
        onCheckAgain={importing.checkAgain}
        correctHint={isPasted ? t('import.correctAbove') : undefined}
      />
    </>
  )
}

/** Nothing said is no answer. */
function answered(answers: Readonly<Record<string, string>>, key: string, who: string) {
  const others = Object.entries(answers).filter(([each]) => each !== key)
  return Object.fromEntries(who === '' ? others : [...others, [key, who]])
}

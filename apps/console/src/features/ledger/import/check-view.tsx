import { LEDGER_KINDS, type LedgerKind } from '@jianjia/domain/ledger'
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
import { FillFields } from './fill-fields.tsx'
import { ImportProgress } from './import-progress.tsx'
import { ImportProof } from './import-proof.tsx'
import { type LedgerPreview, RECORD_ID } from './preview-answer.ts'
import type { LedgerImport } from './use-ledger-import.ts'

interface CheckViewProps {
  readonly kind: LedgerKind
  readonly importing: LedgerImport
  readonly preview: LedgerPreview
}

/** What importing would do, row by row, what can be told otherwise, and the one button. */
export function CheckView({ kind, importing, preview }: CheckViewProps) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const inLanguage = language === 'en' ? 'en' : 'zh'
  const { sheet, setup, isStale, isPasted } = importing
  const { counts, wrongRowsToken } = preview
  const columns = matchedColumns(preview.columns, setup.columns)
  const rows = preview.rows.map(({ title, day, changes, ...row }) => ({
    ...{ ...row, name: title, facts: day === '' ? [] : [day] },
    changes: changesInWords(changes, preview.fields, inLanguage),
  }))
  // What no column and nobody has said makes every row wrong: that is put right here, not in the sheet.
  const unsaid = preview.fields.filter(
    ({ field, missing }) => missing && columns.every((column) => column.field !== field) && !setup.fill[field]?.trim(),
  )
  const correctHint =
    unsaid.length > 0
      ? t('import.sayFirst', { names: unsaid.map(({ heading }) => heading[inLanguage]).join(' · ') })
      : isPasted
        ? t('import.correctAbove')
        : undefined
  const name = LEDGER_KINDS[kind].names[inLanguage]
  return (
    <>
      <RowCounts counts={counts} skippedRows={preview.skippedRows} />
      {wrongRowsToken !== null && (
        <WrongRowsNotice
          count={counts.wrong}
          address={downloadAddress('ledger.wrongRows', { districtId, unitId: setup.unitId, token: wrongRowsToken })}
        />
      )}
      <ReadFacts preview={preview} ignored={columns.filter(({ field }) => field === null).map(({ column }) => column)}>
        <MatchColumns
          columns={columns}
          fields={fieldsToMatch(preview.fields, { columns, idField: RECORD_ID, language: inLanguage })}
          onMatch={(changes) => importing.change({ columns: { ...setup.columns, ...changes } })}
          hint={isPasted ? t('import.matchPasted') : t('import.matchHint', { name })}
        />
        <FillFields
          kind={kind}
          fields={preview.fields}
          taken={columns.map(({ field }) => field)}
          fill={setup.fill}
          onFill={(field, text) => importing.change({ fill: { ...setup.fill, [field]: text } })}
        />
      </ReadFacts>
      <ImportProof importing={importing} />
      {ROW_STATES.map((state) => (
        <RowGroup key={state} state={state} count={counts[state]} rows={rows} />
      ))}
      <SkippedGroup rows={preview.skippedRows} />
      <ImportBar
        counts={counts}
        sheet={sheet}
        isStale={isStale}
        onCheckAgain={importing.checkAgain}
        correctHint={correctHint}
        progress={<ImportProgress unitId={setup.unitId} of={sheet.sending.key} />}
      />
    </>
  )
}

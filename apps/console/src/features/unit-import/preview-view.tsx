import { PlainDate } from '@jianjia/domain/kernel'
import { useState } from 'react'
import type { Failure } from '../../lib/api/failure.ts'
import { useOrgWords } from '../../lib/org-words/use-org-words.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { downloadAddress } from '../../lib/upload/file-address.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { SubmitBar } from '../../ui/form/submit-bar.tsx'
import { NothingToImport, useImportLabel, WrongRowsNotice } from '../../ui/sheet-import/import-notices.tsx'
import { ReadFacts } from '../../ui/sheet-import/read-facts.tsx'
import { RowCounts } from '../../ui/sheet-import/row-counts.tsx'
import { RowGroup } from '../../ui/sheet-import/row-group.tsx'
import { ROW_STATES } from '../../ui/sheet-import/sheet-preview.ts'
import { SkippedGroup } from '../../ui/sheet-import/skipped-group.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { ImportPreview } from './preview-answer.ts'
import { useText } from './text.ts'
import classes from './unit-import.module.css'
import { useFieldName } from './use-field-name.ts'
import { DayInput } from '../../ui/form/day-input.tsx'

export interface PreviewViewProps {
  readonly preview: ImportPreview
  readonly sending: { readonly pending: boolean; readonly failure: Failure | undefined }
  readonly onImport: (more: { readonly since: string }) => void
}

/** What the import would do, in groups, and the one button that does it. */
export function PreviewView({ preview, sending, onImport }: PreviewViewProps) {
  const { t } = useText()
  const { districtId, today } = usePlace()
  const label = useImportLabel()
  const fieldName = useFieldName()
  const words = useOrgWords()
  const { counts, wrongRowsToken, notInSheet, mapping } = preview
  const first = notInSheet.count + counts.same + counts.changed <= 1
  const [since, setSince] = useState<string>(first ? `${today.slice(0, 4)}-01-01` : today)
  const day = PlainDate.safeParse(since)
  const fault = !day.success ? t('sinceMissing') : since > today ? t('sinceLate') : undefined
  const rows = preview.rows.map(({ kind, parentName, changes, ...row }) => ({
    ...row,
    facts: row.state === 'wrong' ? [] : [words.kind(kind), parentName].filter((fact) => fact !== null),
    changes: changes.map(({ field, from, to }) => ({ field: fieldName(field), from: from ?? '', to: to ?? '' })),
  }))
  return (
    <>
      <RowCounts counts={counts} skippedRows={preview.skippedRows} />
      <ReadFacts
        preview={preview}
        ignored={preview.ignored}
        further={notInSheet.count === 0 ? [] : [t('notInSheet', { count: notInSheet.count })]}
      >
        <details className={classes['details']} open>
          <summary>{t('mapping')}</summary>
          <dl className={classes['mapping']}>
            {mapping.map(({ column, field }) => (
              <div key={column}>
                <dt>{column}</dt>
                <dd>{fieldName(field)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </ReadFacts>
      {wrongRowsToken !== null && (
        <WrongRowsNotice
          count={counts.wrong}
          address={downloadAddress('org.wrongRows', { districtId, token: wrongRowsToken })}
        />
      )}
      {ROW_STATES.map((state) => (
        <RowGroup key={state} state={state} count={counts[state]} rows={rows} />
      ))}
      <SkippedGroup rows={preview.skippedRows} />
      {counts.new + counts.changed === 0 ? (
        <NothingToImport counts={counts} />
      ) : (
        <Sheet narrow>
          <FailureNotice failure={sending.failure} />
          {counts.new > 0 && (
            <DayInput
              label={t('since')}
              description={t('sinceHint')}
              max={today}
              value={since}
              error={fault}
              onChange={(event) => setSince(event.currentTarget.value)}
            />
          )}
          <SubmitBar
            label={label(counts)}
            pending={sending.pending}
            onSubmit={() => {
              if (!fault) onImport({ since })
            }}
          />
        </Sheet>
      )}
    </>
  )
}

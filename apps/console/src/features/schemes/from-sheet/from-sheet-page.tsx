import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { SheetReading } from '@jianjia/domain/scheme'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useSubmission } from '../../../lib/change/use-submission.ts'
import { formatFileSize } from '../../../lib/format/file-size.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { sendFile } from '../../../lib/upload/send-file.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { FileChooser } from '../../../ui/file-drop/file-chooser.tsx'
import { FileDrop } from '../../../ui/file-drop/file-drop.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMay } from '../parts/use-may.ts'
import { useText } from '../text.ts'
import { ConfirmSheet } from './confirm-sheet.tsx'
import classes from './from-sheet.module.css'

/** 从评分表（Excel）开始: choose the sheet, look at every line, create the draft. */
export function FromSheetPage() {
  const { t } = useText()
  const may = useMay()
  return (
    <>
      <PageHeader
        title={t('sheet.title')}
        trail={[{ label: t('title'), link: { to: '/schemes' } }]}
        lead={t('sheet.lead')}
      />
      {may('scheme.write') ? <FromSheet /> : <StateView kind="noRight" />}
    </>
  )
}

function FromSheet() {
  const { t } = useText()
  const { districtId } = usePlace()
  const [read, setRead] = useState<{ readonly sheet: SheetReading; readonly round: number }>()
  const [name, setName] = useState('')
  const reading = useSubmission(async (file: File) => {
    setRead(undefined)
    const outcome = await sendFile({ use: 'scheme.readSheet', input: { districtId }, file, answer: SheetReading })
    if (outcome.ok) setRead((old) => ({ sheet: outcome.answer, round: (old?.round ?? 0) + 1 }))
    return outcome
  })
  function take([file]: readonly File[]) {
    if (!file || reading.pending) return
    setName(file.name)
    void reading.submit(file)
  }
  const isEmpty = read !== undefined && read.sheet.categories.length === 0
  return (
    <>
      <div className={classes['file']}>
        <FileDrop
          hint={read?.sheet.fileName ?? t('sheet.drop')}
          onFiles={take}
          note={
            <span role="status">
              {reading.pending
                ? t('sheet.reading', { name })
                : t('sheet.types', { limit: formatFileSize(MAX_EVIDENCE_BYTES) })}
            </span>
          }
        >
          <FileChooser
            label={t(read === undefined ? 'sheet.choose' : 'sheet.again')}
            icon={<IconFileSpreadsheet size={18} aria-hidden="true" />}
            accept=".xlsx,.xls,.csv"
            disabled={reading.pending}
            onFiles={take}
          />
        </FileDrop>
      </div>
      <FailureNotice failure={reading.failure} />
      {isEmpty && (
        <Notice tone="attention" title={t('sheet.empty')}>
          {t('sheet.emptyText')}
        </Notice>
      )}
      {read && !isEmpty && <ConfirmSheet key={`${read.round} ${read.sheet.fileName}`} sheet={read.sheet} />}
    </>
  )
}

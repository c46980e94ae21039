import { SheetReading } from '@jianjia/domain/scheme'
import { useState } from 'react'
import { useSubmission } from '../../../lib/change/use-submission.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { sendFile } from '../../../lib/upload/send-file.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SheetDrop } from '../../../ui/sheet-import/sheet-drop.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useMay } from '../parts/use-may.ts'
import { useText } from '../text.ts'
import { ConfirmSheet } from './confirm-sheet.tsx'

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
  const [share, setShare] = useState(0)
  const reading = useSubmission(async (file: File) => {
    setRead(undefined)
    setShare(0)
    const outcome = await sendFile({
      ...{ use: 'scheme.readSheet', input: { districtId }, file, answer: SheetReading, onProgress: setShare },
    })
    if (outcome.ok) setRead((old) => ({ sheet: outcome.answer, round: (old?.round ?? 0) + 1 }))
    return outcome
  })
  function take(file: File) {
    setName(file.name)
    void reading.submit(file)
  }
  const isEmpty = read !== undefined && read.sheet.categories.length === 0
  return (
    <>
      <SheetDrop reading={{ pending: reading.pending, name, share }} chosen={read?.sheet.fileName} onFile={take} />
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

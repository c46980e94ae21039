import { can } from '@jianjia/domain/policy'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { usePlace } from '../../lib/session/current-post.ts'
import { useSubmission } from '../../lib/change/use-submission.ts'
import { downloadAddress } from '../../lib/upload/file-address.ts'
import { sendFile } from '../../lib/upload/send-file.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StateView } from '../../ui/state-view.tsx'
import { SheetDrop } from './sheet-drop.tsx'
import { ImportPreview, type ImportResult } from './preview-answer.ts'
import { PreviewView } from './preview-view.tsx'
import { useText } from './text.ts'
import classes from './unit-import.module.css'

interface Read {
  readonly file: File
  readonly preview: ImportPreview
}

/** 导入单位: choose a sheet, see what would happen, agree. */
export function ImportPage() {
  const { t } = useText()
  const { districtId, rootUnitId, actor } = usePlace()
  const [read, setRead] = useState<Read>()
  const [result, setResult] = useState<ImportResult>()
  const reading = useSubmission(async (file: File) => {
    setRead(undefined)
    const outcome = await sendFile({ use: 'org.importPreview', input: { districtId }, file, answer: ImportPreview })
    if (outcome.ok) setRead({ file, preview: outcome.answer })
    return outcome
  })
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const template = (
    <Button component="a" href={downloadAddress('org.template', { districtId })} download variant="default">
      {t('template')}
    </Button>
  )
  const mayImport = can(actor, 'org.manage', root).allowed
  return (
    <>
      <PageHeader
        title={t('title')}
        trail={[{ label: t('units'), link: { to: '/units' } }]}
        lead={t('lead')}
        actions={mayImport && !result ? template : undefined}
      />
      {!mayImport ? (
        <StateView kind="noRight" />
      ) : result ? (
        <Result
          result={result}
          onAgain={() => {
            setResult(undefined)
            setRead(undefined)
          }}
        />
      ) : (
        <>
          <SheetDrop pending={reading.pending} chosen={read?.file.name} onFile={(file) => void reading.submit(file)} />
          <FailureNotice failure={reading.failure} />
          {read && (
            <PreviewView
              key={read.preview.fingerprint}
              {...read}
              onDone={setResult}
              onReadAgain={() => void reading.submit(read.file)}
            />
          )}
        </>
      )}
    </>
  )
}

function Result({ result, onAgain }: { readonly result: ImportResult; readonly onAgain: () => void }) {
  const { t } = useText()
  const { created, changed, same, skipped } = result
  return (
    <Notice tone="done" title={t('done')}>
      <p>{t('result', { created, changed, same })}</p>
      {skipped > 0 && <p>{t('skipped', { count: skipped })}</p>}
      <div className={classes['acts']}>
        <LinkButton to="/people" search={{ act: 'add' }}>
          {t('toPeople')}
        </LinkButton>
        <LinkButton to="/units" variant="default">
          {t('toTree')}
        </LinkButton>
        <Button variant="default" onClick={onAgain}>
          {t('another')}
        </Button>
      </div>
    </Notice>
  )
}

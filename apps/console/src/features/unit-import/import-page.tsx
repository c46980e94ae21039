import { can } from '@jianjia/domain/policy'
import { Button } from '@mantine/core'
import { usePlace } from '../../lib/session/current-post.ts'
import { downloadAddress } from '../../lib/upload/file-address.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ChangedMeanwhile } from '../../ui/sheet-import/import-notices.tsx'
import { SheetDrop } from '../../ui/sheet-import/sheet-drop.tsx'
import type { ImportResult } from '../../ui/sheet-import/sheet-preview.ts'
import { useSheetImport } from '../../ui/sheet-import/use-sheet-import.ts'
import { StateView } from '../../ui/state-view.tsx'
import { ImportPreview } from './preview-answer.ts'
import { PreviewView } from './preview-view.tsx'
import { useText } from './text.ts'
import classes from './unit-import.module.css'

/** 导入单位: choose a sheet, see what would happen, agree. */
export function ImportPage() {
  const { t, language } = useText()
  const { districtId, rootUnitId, actor } = usePlace()
  const sheet = useSheetImport({ preview: 'org.importPreview', apply: 'org.importApply', answer: ImportPreview })
  const { checked, result } = sheet
  const root = { unitId: rootUnitId, unitPath: [rootUnitId], unitKind: 'district' } as const
  const templateAddress = downloadAddress('org.template', { districtId, language: language === 'en' ? 'en' : 'zh' })
  const template = (
    <Button component="a" href={templateAddress} download variant="default">
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
        <Result result={result} onAgain={sheet.startOver} />
      ) : (
        <>
          <SheetDrop
            reading={sheet.reading}
            chosen={checked?.file.name}
            onFile={(file) => sheet.check(file, { districtId })}
          />
          <FailureNotice failure={sheet.reading.failure} />
          {sheet.changed && <ChangedMeanwhile />}
          {checked && (
            <PreviewView
              key={checked.preview.fingerprint}
              preview={checked.preview}
              sending={sheet.sending}
              onImport={sheet.apply}
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

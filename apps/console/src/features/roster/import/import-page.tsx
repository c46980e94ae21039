import type { UnitId } from '@jianjia/domain/kernel'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { LeaveGuard } from '../../../ui/leave-guard.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ChooseWay, type ImportWay } from '../../../ui/sheet-import/choose-way.tsx'
import { ChangedMeanwhile } from '../../../ui/sheet-import/import-notices.tsx'
import { PasteBox } from '../../../ui/sheet-import/paste-box.tsx'
import { SheetDrop } from '../../../ui/sheet-import/sheet-drop.tsx'
import type { ImportResult } from '../../../ui/sheet-import/sheet-preview.ts'
import { StateView } from '../../../ui/state-view.tsx'
import { useRosterUnit } from '../parts/use-roster-unit.ts'
import { useText } from '../text.ts'
import { CheckView } from './check-view.tsx'
import classes from './import.module.css'
import { useRosterImport } from './use-roster-import.ts'

/** 导入花名册: a file or a pasted block, what it would do, and the one button that does it. */
export function ImportPage() {
  const { t } = useText()
  const { post } = usePlace()
  const { unitId, keeps } = useRosterUnit()
  return (
    <>
      <PageHeader
        title={t('import.title')}
        trail={[{ label: t('title'), link: { to: '/roster' } }]}
        lead={t('import.lead')}
      />
      {keeps ? (
        <Import key={post.postId} unitId={unitId} />
      ) : (
        <StateView kind="noRight" title={t('import.noRight')} text={t('import.noRightText')} />
      )}
    </>
  )
}

function Import({ unitId }: { readonly unitId: UnitId }) {
  const { t } = useText()
  const [way, setWay] = useState<ImportWay>('file')
  const importing = useRosterImport(unitId)
  const { sheet, rows } = importing
  if (sheet.result) return <Done result={sheet.result} onAgain={importing.startOver} />
  const columns = ['name', 'group', 'status', 'joinedOn', 'retiredOn', 'leftOn', 'mobile', 'idNumber'] as const
  return (
    <>
      <LeaveGuard when={importing.isUnfinished} text={t('import.leave')} />
      {!importing.isUnfinished && (
        <ChooseWay
          way={way}
          onWay={(chosen) => {
            importing.startOver()
            setWay(chosen)
          }}
        />
      )}
      {way === 'paste' ? (
        <PasteBox
          order={columns.map((field) => t(`column.${field}`))}
          rows={rows}
          preview={sheet.checked?.preview}
          pending={sheet.reading.pending}
          onPaste={importing.takePasted}
          onCell={importing.changeCell}
          onOther={importing.startOver}
        />
      ) : (
        <SheetDrop reading={sheet.reading} chosen={sheet.checked?.file.name} onFile={importing.takeFile} />
      )}
      {sheet.checked === undefined && <p className={classes['hint']}>{t('import.kept')}</p>}
      <FailureNotice failure={sheet.reading.failure} />
      {sheet.changed && <ChangedMeanwhile />}
      {sheet.checked && <CheckView unitId={unitId} importing={importing} preview={sheet.checked.preview} />}
    </>
  )
}

function Done({ result, onAgain }: { readonly result: ImportResult; readonly onAgain: () => void }) {
  const { t } = useText()
  const { created, changed, same, skipped } = result
  return (
    <Notice tone="done" title={t('import.done')}>
      <p>{t('import.result', { created, changed, same })}</p>
      {skipped > 0 && <p>{t('import.skipped', { count: skipped })}</p>}
      <div className={classes['acts']}>
        <LinkButton to="/roster">{t('import.toRoster')}</LinkButton>
        <Button variant="default" onClick={onAgain}>
          {t('import.another')}
        </Button>
      </div>
    </Notice>
  )
}

import { holdsAnywhere } from '@jianjia/domain/policy'
import { fieldsOf, LEDGER_KINDS, type LedgerKind } from '@jianjia/domain/ledger'
import { Button, Select } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { LeaveGuard } from '../../../ui/leave-guard.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { ChooseWay, type ImportWay } from '../../../ui/sheet-import/choose-way.tsx'
import { ChangedMeanwhile } from '../../../ui/sheet-import/import-notices.tsx'
import { PasteBox } from '../../../ui/sheet-import/paste-box.tsx'
import { SheetDrop } from '../../../ui/sheet-import/sheet-drop.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { useRecordingUnits } from '../parts/recording-units.ts'
import { useText } from '../text.ts'
import { CheckView } from './check-view.tsx'
import classes from './import.module.css'
import { ImportDone } from './import-done.tsx'
import { type LedgerImport, useLedgerImport } from './use-ledger-import.ts'

const route = getRouteApi('/signed-in/ledger/import')

/** 从表格导入: a file or a pasted block, what it would do, and the one button that does it. */
export function ImportPage() {
  const { t, language } = useText()
  const { actor } = usePlace()
  const { kind = 'activity' } = route.useSearch()
  const { query, units } = useRecordingUnits()
  const name = LEDGER_KINDS[kind].names[language === 'en' ? 'en' : 'zh']
  const head = (
    <PageHeader
      title={t('import.title', { name })}
      trail={[{ label: name, link: { to: '/ledger', search: { kind } } }]}
      lead={t('import.lead')}
    />
  )
  if (!holdsAnywhere(actor, 'ledger.record'))
    return (
      <>
        {head}
        <StateView kind="noRight" />
      </>
    )
  return (
    <>
      {head}
      <QueryView query={query}>{() => <Import key={kind} kind={kind} units={units} />}</QueryView>
    </>
  )
}

interface ImportProps {
  readonly kind: LedgerKind
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
}

function Import({ kind, units }: ImportProps) {
  const { t } = useText()
  const [way, setWay] = useState<ImportWay>('file')
  const importing = useLedgerImport(kind, units[0]?.unitId ?? '')
  const { sheet, setup } = importing
  if (sheet.result) return <ImportDone kind={kind} result={sheet.result} onAgain={importing.startOver} />
  const isPasting = importing.isUnfinished ? importing.isPasted : way === 'paste'
  return (
    <>
      <LeaveGuard when={importing.isUnfinished} text={t('import.leave')} />
      <div className={classes['what']}>
        {!importing.isUnfinished && (
          <ChooseWay
            way={way}
            onWay={(chosen) => {
              importing.startOver()
              setWay(chosen)
            }}
          />
        )}
        {units.length > 1 && (
          <Select
            label={t('import.unit')}
            allowDeselect={false}
            searchable
            data={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            value={setup.unitId}
            onChange={(unitId) => importing.change({ unitId: unitId ?? setup.unitId })}
          />
        )}
      </div>
      {isPasting ? (
        <PasteInto kind={kind} importing={importing} />
      ) : (
        <SheetDrop reading={sheet.reading} chosen={sheet.checked?.file.name} onFile={importing.takeFile} />
      )}
      <FailureNotice failure={sheet.reading.failure} />
      {sheet.reading.failure && sheet.reading.failure.kind !== 'refused' && importing.isUnfinished && (
        <Button variant="default" mt="sm" loading={sheet.reading.pending} onClick={importing.checkAgain}>
          {t('import.again')}
        </Button>
      )}
      {sheet.changed && <ChangedMeanwhile />}
      {sheet.checked && <CheckView kind={kind} importing={importing} preview={sheet.checked.preview} />}
    </>
  )
}

interface PasteIntoProps {
  readonly kind: LedgerKind
  readonly importing: LedgerImport
}

function PasteInto({ kind, importing }: PasteIntoProps) {
  const { t, language } = useText()
  const { rows, sheet } = importing
  const fields = fieldsOf(kind).map(({ heading }) => heading[language === 'en' ? 'en' : 'zh'])
  return (
    <PasteBox
      order={[t('form.day'), t('form.what'), ...fields]}
      rows={rows}
      preview={sheet.checked?.preview}
      pending={sheet.reading.pending}
      onPaste={importing.takePasted}
      onCell={importing.changeCell}
      onOther={importing.startOver}
    />
  )
}

import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useMayReadBinder } from '../../../lib/session/may-read-binder.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { LineageDrawer } from '../../../ui/lineage/lineage-drawer.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { StateView } from '../../../ui/state-view.tsx'
import { sheetLineage } from '../lineage/sheet-lineage.ts'
import { GiveBackForm } from '../../../ui/returned/give-back-form.tsx'
import { useMayGiveBack } from '../parts/may-give-back.ts'
import { useRights } from '../parts/may-write.ts'
import { inOrder, lineState, type Sheet, type SheetOf, useSheet } from '../parts/sheet.ts'
import { SheetNotices } from '../parts/sheet-notices.tsx'
import { useDueWords } from '../parts/use-due-words.ts'
import { useText } from '../text.ts'
import classes from './fill.module.css'
import { LineList } from './line-list.tsx'
import { LineView } from './line-view.tsx'

const route = getRouteApi('/signed-in/self/$assessmentId/$unitId')

/** 自评: the lines on the left, one line at a time on the right; on a phone one after the other. */
export function FillPage() {
  const { t } = useText()
  const of = route.useParams()
  const query = useSheet(of)
  return (
    <QueryView
      query={query}
      lines={8}
      head={<PageHeader title={t('title')} trail={[{ label: t('assessments'), link: { to: '/assessments' } }]} />}
    >
      {(sheet) => <Filling sheet={sheet} of={of} />}
    </QueryView>
  )
}

function Filling({ sheet, of }: { readonly sheet: Sheet; readonly of: SheetOf }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const navigate = route.useNavigate()
  const { item, checking, open, giveBack } = route.useSearch()
  const returns = useMayGiveBack(sheet, of.unitId)
  const { writes } = useRights(sheet, of.unitId)
  const readsBinder = useMayReadBinder(of.unitId)
  const lines = inOrder(sheet)
  const chosen = lines.find(({ criterion }) => criterion.id === item)
  const firstOpen =
    lines.find((line) => lineState(line, sheet) === 'returned') ??
    lines.find((line) => lineState(line, sheet) === 'missing')
  const line = chosen ?? firstOpen ?? lines[0]
  useFocusOnNewLine(chosen?.criterion.id)
  const { due } = useDueWords(sheet)
  const show = (figure: string | undefined) =>
    void navigate({ search: (old) => ({ ...old, open: figure }), replace: true, resetScroll: false })
  return (
    <>
      <PageHeader
        title={t('titleOf', { assessment: sheet.assessmentName })}
        trail={[{ label: t('assessments'), link: { to: '/assessments' } }]}
        lead={`${sheet.unitName} · ${due}`}
        actions={
          <>
            {readsBinder && (
              <LinkButton variant="default" to="/binder/$assessmentId/$unitId" params={of}>
                {t('toBinder')}
              </LinkButton>
            )}
            {stillRuns(sheet) && (
              <LinkButton variant="default" to="/self/$assessmentId/$unitId/standing" params={of}>
                {t('toStanding')}
              </LinkButton>
            )}
            {returns && !giveBack && (
              <LinkButton
                variant="default"
                to="/self/$assessmentId/$unitId"
                params={of}
                search={(old) => ({ ...old, giveBack: true })}
              >
                {t('giveBack')}
              </LinkButton>
            )}
            {writes && (
              <LinkButton to="/self/$assessmentId/$unitId/check" params={of}>
                {t('toCheck')}
              </LinkButton>
            )}
          </>
        }
      />
      <SheetNotices sheet={sheet} of={of} />
      {giveBack && returns && (
        <GiveBackForm
          {...of}
          version={sheet.version}
          today={sheet.today}
          reviewDue={sheet.reviewDue}
          items={lines.flatMap(({ criterion, mode }) =>
            mode === 'district' ? [] : [{ itemId: criterion.id, name: criterion.name }],
          )}
          first={item}
          onDone={() => void navigate({ search: (old) => ({ ...old, giveBack: undefined }), replace: true })}
        />
      )}
      {line === undefined ? (
        <StateView kind="noData" title={t('noLines')} text={t('noLinesText')} />
      ) : (
        <div className={classes['split']} data-chosen={chosen ? true : undefined}>
          <LineList sheet={sheet} of={of} chosenId={line.criterion.id} sought={chosen !== undefined} onOpen={show} />
          <LineView
            key={line.criterion.id}
            sheet={sheet}
            of={of}
            line={line}
            lines={lines}
            writes={writes}
            checking={checking === true}
            onOpen={show}
          />
        </div>
      )}
      <LineageDrawer
        node={open === undefined ? undefined : sheetLineage({ districtId, sheet, t, language }, open)}
        onClose={() => show(undefined)}
      />
    </>
  )
}

/** A line that was chosen is read from its name on. */
function useFocusOnNewLine(lineId: string | undefined): void {
  const shown = useRef(lineId)
  useEffect(() => {
    if (shown.current === lineId) return
    shown.current = lineId
    if (lineId !== undefined) document.getElementById('line-title')?.focus({ preventScroll: true })
  }, [lineId])
}

/** What is published stands in the result. */
function stillRuns({ assessmentState, exemptReason }: Sheet): boolean {
  return exemptReason === null && assessmentState !== 'published' && assessmentState !== 'final'
}

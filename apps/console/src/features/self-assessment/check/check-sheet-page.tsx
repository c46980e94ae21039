import { isCondition } from '@jianjia/domain/scheme'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { useAnswerText } from '../../../ui/answer/use-answer-text.ts'
import { CheckPage, type CheckRow } from '../../../ui/check-page.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { SubmitBar } from '../../../ui/form/submit-bar.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { useRights } from '../parts/may-write.ts'
import { byCategory, type Line, type Sheet, type SheetOf, useSheet } from '../parts/sheet.ts'
import { SheetNotices } from '../parts/sheet-notices.tsx'
import { useText } from '../text.ts'
import classes from './check.module.css'

const route = getRouteApi('/signed-in/self/$assessmentId/$unitId/check')

/** The last look before the sheet is handed in: what is missing first, then every line with its way back. */
export function CheckSheetPage() {
  const { t } = useText()
  const of = route.useParams()
  const query = useSheet(of)
  return (
    <QueryView
      query={query}
      head={<PageHeader title={t('check.title')} trail={[{ label: t('assessments'), link: { to: '/assessments' } }]} />}
    >
      {(sheet) => <Checking sheet={sheet} of={of} />}
    </QueryView>
  )
}

function Checking({ sheet, of }: { readonly sheet: Sheet; readonly of: SheetOf }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const { writes, submits } = useRights(sheet, of.unitId)
  const rowOf = useRow(of, writes)
  const { receiver } = sheet
  const submit = useChange({
    mutation: trpc.selfAssessment.submit.mutationOptions(),
    onDone: () => void navigate({ to: '/self/$assessmentId/$unitId/receipt', params: of, replace: true }),
  })
  const back = (
    <LinkButton variant="default" to="/self/$assessmentId/$unitId" params={of}>
      {t('check.back')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t('check.title')}
        trail={[
          { label: t('assessments'), link: { to: '/assessments' } },
          {
            label: t('titleOf', { assessment: sheet.assessmentName }),
            link: { to: '/self/$assessmentId/$unitId', params: of },
          },
        ]}
        lead={t('check.lead', {
          unit: sheet.unitName,
          due: t('due', { day: formatDay(sheet.dueOn, language) }),
          receiver,
        })}
      />
      <SheetNotices sheet={sheet} of={of} />
      <FailureNotice failure={submit.failure} />
      {writes && <Missing sheet={sheet} of={of} />}
      <div className={classes['parts']}>
        <CheckPage
          parts={byCategory(sheet).map((group) => ({
            title: group.name ?? t('check.other'),
            rows: group.lines.map((line) => rowOf(line)),
          }))}
        />
      </div>
      {submits ? (
        <SubmitBar
          label={t('check.submit', { receiver })}
          pending={submit.pending}
          waiting={submit.waiting}
          secondary={back}
          status={sheet.total ? t('total', { points: sheet.total.points }) : undefined}
          onSubmit={() => void submit.submit({ districtId, ...of, expectedVersion: sheet.version })}
        />
      ) : (
        writes && <Notice title={t('check.onlyChair')}>{back}</Notice>
      )}
    </>
  )
}

/** What is not filled in, each a link to its place. */
function Missing({ sheet, of }: { readonly sheet: Sheet; readonly of: SheetOf }) {
  const { t } = useText()
  const { missing } = sheet
  if (missing.length === 0) return <Notice tone="done" title={t('check.ready')} />
  return (
    <Notice tone="attention" title={t('check.missing', { count: missing.length })}>
      <ul className={classes['missing']}>
        {missing.map(({ itemId, name, missing: what, needed, got }) => (
          <li key={itemId}>
            <Link to="/self/$assessmentId/$unitId" params={of} search={{ item: itemId, checking: true }}>
              {what === 'answer'
                ? t('check.missingAnswer', { name })
                : t('check.missingEvidence', { name, count: needed - got })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function useRow(of: SheetOf, writes: boolean): (line: Line) => CheckRow {
  const { t } = useText()
  const answerText = useAnswerText()
  return (line) => {
    const { criterion, value, note, self, full, fileIds, records, contestReason, mode } = line
    const answer = answerText(criterion.rule, value)
    const points =
      isCondition(criterion.rule) || self === null || self.points === null || full === null
        ? undefined
        : t('check.points', { points: self.points, full })
    const said = [
      answer,
      note === '' ? undefined : note,
      points,
      records.length > 0 ? t('check.records', { count: records.length }) : undefined,
      fileIds.length > 0 ? t('check.files', { count: fileIds.length }) : undefined,
      contestReason === null ? undefined : t('check.contested', { reason: contestReason }),
    ]
    const blank = mode === 'claim' && answer === undefined
    const unknown = mode === 'district' && answer === undefined
    return {
      label: criterion.name,
      id: `line-${criterion.id}`,
      value: blank ? undefined : unknown ? t('districtNone') : said.filter((part) => part !== undefined).join(' · '),
      ...(writes &&
        line.open && {
          change: { to: '/self/$assessmentId/$unitId', params: of, search: { item: criterion.id, checking: true } },
        }),
    }
  }
}

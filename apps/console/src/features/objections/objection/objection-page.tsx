import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { formatDay } from '../../../lib/format/day.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../../lib/format/instant.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { EvidenceFiles } from '../../../ui/viewer/evidence-files.tsx'
import classes from '../objections.module.css'
import type { ObjectionData } from '../parts.ts'
import { useText } from '../text.ts'
import { AdviseForm } from './advise-form.tsx'
import { AnswerForm } from './answer-form.tsx'
import { Opinions } from './opinions.tsx'

const route = getRouteApi('/signed-in/objections/$objectionId')

/** One objection, for everybody who has a part in it. */
export function ObjectionPage() {
  const { t } = useText()
  const { districtId } = usePlace()
  const { objectionId } = route.useParams()
  const query = useQuery(trpc.objection.get.queryOptions({ districtId, objectionId }))
  return (
    <QueryView query={query} head={<PageHeader title={t('title')} />}>
      {(data) => <ObjectionView data={data} />}
    </QueryView>
  )
}

function ObjectionView({ data }: { readonly data: ObjectionData }) {
  const { t } = useText()
  const { objection, mine, answering } = data
  const { unitName: unit, assessmentName: assessment, resultNumber: number } = objection
  return (
    <>
      <PageHeader
        title={objection.itemName ?? t('whole')}
        lead={t('one.lead', { unit, assessment, number })}
        trail={[{ label: t('title'), link: { to: '/objections' } }]}
      />
      <Standing data={data} />
      <Said data={data} />
      <Points data={data} />
      {answering !== null && <Opinions data={data} answering={answering} />}
      {mine.advises && <AdviseForm objectionId={objection.objectionId} />}
      {mine.answers && answering !== null && <AnswerForm data={data} answering={answering} />}
      {mine.raises && <Withdraw data={data} />}
    </>
  )
}

/** How it stands, and until when. */
function Standing({ data: { objection, today } }: { readonly data: ObjectionData }) {
  const { t, language } = useText()
  const { state, answer, answerBy, assessmentId, unitId } = objection
  const day = formatDay(answerBy, language)
  if (state === 'raised') {
    const late = answerBy < today
    return (
      <Notice tone={late ? 'official' : 'attention'} title={t('one.waits')}>
        <p>{t(late ? 'one.waitsLate' : 'one.waitsText', { day })}</p>
      </Notice>
    )
  }
  if (answer === null) return <Notice title={t(`state.${state}`)} />
  const at = formatInstant(answer.at, language, TENANT_TIME_ZONE)
  return (
    <Notice tone={state === 'upheld' ? 'official' : 'done'} title={t(`state.${state}`)}>
      <p className={classes['said']}>{answer.reason}</p>
      <p className={classes['by']}>{t('one.answeredBy', { by: answer.by, at })}</p>
      {answer.correctedNumber !== null && <p>{t('one.corrected', { number: answer.correctedNumber })}</p>}
      <LinkButton variant="default" to="/results/$assessmentId/$unitId" params={{ assessmentId, unitId }}>
        {t('one.toResult')}
      </LinkButton>
    </Notice>
  )
}

function Said({ data: { objection, files } }: { readonly data: ObjectionData }) {
  const { t, language } = useText()
  const { districtId } = usePlace()
  const at = formatInstant(objection.raisedAt, language, TENANT_TIME_ZONE)
  return (
    <Sheet title={t('one.said')}>
      <p className={classes['said']}>{objection.reason}</p>
      <p className={classes['by']}>{t('one.saidBy', { by: objection.raisedBy, at })}</p>
      {files.length === 0 ? (
        <p className={classes['by']}>{t('one.noFiles')}</p>
      ) : (
        <EvidenceFiles districtId={districtId} files={files} />
      )}
    </Sheet>
  )
}

const COLUMNS = ['self', 'review', 'final'] as const

/** The points that it is about, as the newest version has them. */
function Points({ data: { lines } }: { readonly data: ObjectionData }) {
  const { t } = useText()
  return (
    <Sheet title={t('one.points')}>
      <div className={classes['scroll']}>
        <table className={classes['points']}>
          <caption className="visually-hidden">{t('one.points')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('one.item')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" data-numeric>
                  {t(`one.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.itemId}>
                <th scope="row">
                  {line.name}
                  {line.full !== null && <div className={classes['by']}>{t('one.full', { full: line.full })}</div>}
                </th>
                {COLUMNS.map((column) => (
                  <td key={column} data-numeric>
                    {line[column] ?? '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  )
}

function Withdraw({ data: { objection } }: { readonly data: ObjectionData }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const change = useChange({ mutation: trpc.objection.withdraw.mutationOptions() })
  const { objectionId, version } = objection
  return (
    <div data-print="no">
      <ConfirmButton
        variant="default"
        label={t('one.withdraw')}
        consequence={t('one.withdrawText')}
        pending={change.pending}
        onConfirm={() => change.submit({ districtId, objectionId, expectedVersion: version })}
      />
      <FailureNotice failure={change.failure} />
    </div>
  )
}

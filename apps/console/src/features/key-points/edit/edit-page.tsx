import type { KeyPointsContent } from '@jianjia/domain/plan'
import { TextInput } from '@mantine/core'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { ConflictNotice } from '../../../ui/conflict/conflict-notice.tsx'
import { InTheBin } from '../../../ui/in-the-bin.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { QueryView } from '../../../ui/query-view.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../key-points.module.css'
import { type KeyPoints, useKeyPoints } from '../parts/key-points.ts'
import { useTrail } from '../parts/use-trail.ts'
import { useText } from '../text.ts'
import { IssueBar } from './issue-bar.tsx'
import { PeriodFields } from './period-fields.tsx'
import { PointList } from './point-list.tsx'
import { SourceLines } from './source-lines.tsx'
import { useKeyPointsDraft } from './use-key-points-draft.ts'

const route = getRouteApi('/signed-in/plans/key-points/$keyPointsId/edit')

/** 起草工作要点: title, period and points, beside the text that they were read from; then issue. */
export function EditPage() {
  const { t } = useText()
  const { keyPointsId } = route.useParams()
  const query = useKeyPoints(keyPointsId)
  const trail = useTrail()
  const head = <PageHeader title={t('edit.title')} trail={trail} lead={t('edit.lead')} />
  return (
    <>
      {head}
      <QueryView query={query} lines={8}>
        {(keyPoints) =>
          keyPoints.draft === null ? (
            <Elsewhere keyPoints={keyPoints} />
          ) : (
            <Editor key={keyPointsId} keyPoints={{ ...keyPoints, draft: keyPoints.draft }} />
          )
        }
      </QueryView>
    </>
  )
}

/** Nothing is open: it was issued, or lies in the bin, put there here or by somebody else. */
function Elsewhere({ keyPoints: { keyPointsId, number, binned } }: { readonly keyPoints: KeyPoints }) {
  const { districtId } = usePlace()
  const restore = useChange({ mutation: trpc.keyPoints.restore.mutationOptions() })
  if (binned !== null)
    return (
      <InTheBin
        until={binned.restorableUntil}
        onRestore={() => restore.submit({ districtId, keyPointsId })}
        change={restore}
      />
    )
  if (number === 0) return <Navigate to="/plans/key-points" replace />
  return <Navigate to="/plans/key-points/$keyPointsId" params={{ keyPointsId }} replace />
}

function Editor({ keyPoints }: { readonly keyPoints: KeyPoints & { readonly draft: KeyPointsContent } }) {
  const { t } = useText()
  const draft = useKeyPointsDraft(keyPoints)
  const { content, change, theirs } = draft
  return (
    <>
      {theirs && (
        <ConflictNotice
          title={t('conflict.title', { by: theirs.by })}
          text={t('conflict.text')}
          useTheirs={t('conflict.useTheirs')}
          useMine={t('conflict.useMine')}
          onChoose={draft.choose}
        >
          <ul>
            <li>{t('conflict.theirs', { title: theirs.content.title, count: theirs.content.points.length })}</li>
            <li>{t('conflict.mine', { title: content.title, count: content.points.length })}</li>
          </ul>
        </ConflictNotice>
      )}
      <Sheet>
        <div className={classes['fields']}>
          <TextInput
            label={t('edit.heading')}
            value={content.title}
            maxLength={300}
            error={content.title.trim() === '' ? t('edit.headingMissing') : undefined}
            onChange={(event) => change({ ...content, title: event.currentTarget.value })}
          />
          <PeriodFields keyPoints={keyPoints} content={content} onChange={change} />
        </div>
      </Sheet>
      <PointList content={content} onChange={change} />
      <SourceLines keyPoints={keyPoints} content={content} onChange={change} />
      <IssueBar keyPoints={keyPoints} draft={draft} />
    </>
  )
}

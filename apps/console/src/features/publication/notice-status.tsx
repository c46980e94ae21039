import { OfficialPaper } from '../../ui/official-paper.tsx'
import { noticeStanding } from '@jianjia/domain/assessment'
import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { trpc } from '../../lib/api/trpc.ts'
import { useChange } from '../../lib/change/use-change.ts'
import { formatInstant, TENANT_TIME_ZONE } from '../../lib/format/instant.ts'
import { usePlace } from '../../lib/session/current-post.ts'
import { downloadAddress } from '../../lib/upload/file-address.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { NoticeEditor } from './notice-editor.tsx'
import classes from './publication.module.css'
import { useText } from './text.ts'
import type { NoticeMaterial } from './use-notice-draft.ts'

interface NoticeStatusProps {
  readonly assessmentId: string
  readonly material: NoticeMaterial
}

/** Where the open notice stands, its papers, its versions, and how it is corrected while it runs. */
export function NoticeStatus({ assessmentId, material }: NoticeStatusProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { notice, subject, today } = material
  const [editing, setEditing] = useState(false)
  const { state, daysLeft } = noticeStanding(subject.days, today)
  if (notice === null)
    return (
      <>
        <Notice tone="attention" title={t('status.none')}>
          <p>{t(state === 'over' ? 'status.noneOver' : 'status.noneText')}</p>
        </Notice>
        {state === 'running' && <Issue assessmentId={assessmentId} material={material} />}
      </>
    )
  const address = `${window.location.origin}/public/${districtId}/${notice.noticeId}`
  const board = `${window.location.origin}/public/${districtId}`
  return (
    <>
      <Sheet title={t('status.title')}>
        <p className={classes['flat']}>
          {state === 'over' ? t('status.over') : t('status.running', { count: daysLeft })}
        </p>
        <CopyField label={t('status.address')} value={address} />
        <CopyField label={t('status.board')} value={board} />
        <Group mt="md" data-print="no">
          <Button component="a" href={address} target="_blank" rel="noreferrer" variant="default">
            {t('status.open')}
          </Button>
          {(['docx', 'pdf'] as const).map((format) => (
            <Button
              key={format}
              component="a"
              href={downloadAddress('publication.paper', { districtId, assessmentId, format })}
              variant="default"
            >
              {t(`status.${format}`)}
            </Button>
          ))}
          <OfficialPaper />
          {state === 'running' && (
            <Button variant="default" onClick={() => setEditing(!editing)} aria-expanded={editing}>
              {t('status.correct')}
            </Button>
          )}
        </Group>
        <Versions material={material} />
      </Sheet>
      {editing && <Issue assessmentId={assessmentId} material={material} onDone={() => setEditing(false)} />}
    </>
  )
}

function Versions({ material: { notice } }: { readonly material: NoticeMaterial }) {
  const { t, language } = useText()
  return (
    <ol className={classes['versions']} reversed>
      {notice?.versions.map(({ number, reason, issuedBy, issuedAt, contentHash }) => (
        <li key={number}>
          {t('status.version', { number, by: issuedBy, at: formatInstant(issuedAt, language, TENANT_TIME_ZONE) })}
          {reason !== null && ` · ${reason}`}
          <code className={classes['hash']}>{contentHash}</code>
        </li>
      ))}
    </ol>
  )
}

function Issue({ assessmentId, material, onDone }: NoticeStatusProps & { readonly onDone?: () => void }) {
  const { t } = useText()
  const { districtId } = usePlace()
  const [reason, setReason] = useState('')
  const change = useChange({ mutation: trpc.publication.issueNotice.mutationOptions(), ...(onDone && { onDone }) })
  const expectedVersion = material.notice?.versions[0]?.number ?? 0
  const isFirst = expectedVersion === 0
  return (
    <>
      <FailureNotice failure={change.failure} />
      {!isFirst && (
        <TextInput
          mb="md"
          maw="36rem"
          label={t('status.reason')}
          required
          maxLength={200}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
      )}
      <NoticeEditor
        material={material}
        actLabel={t(isFirst ? 'status.issue' : 'status.reissue')}
        act={({ settings }) => (
          <ConfirmButton
            official
            label={t(isFirst ? 'status.issue' : 'status.reissue')}
            consequence={t('status.consequence')}
            pending={change.pending}
            disabled={!isFirst && reason.trim() === ''}
            onConfirm={() => change.submit({ districtId, assessmentId, settings, expectedVersion, reason })}
          />
        )}
      />
    </>
  )
}

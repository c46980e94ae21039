import { MAX_EVIDENCE_BYTES } from '@jianjia/domain/evidence'
import { KeyPointsId, type UnitId } from '@jianjia/domain/kernel'
import { Button, NativeSelect } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { trpc } from '../../../lib/api/trpc.ts'
import { keyKeeper } from '../../../lib/change/key-keeper.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { useSubmission } from '../../../lib/change/use-submission.ts'
import { formatFileSize } from '../../../lib/format/file-size.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { sendFile } from '../../../lib/upload/send-file.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { FileChooser } from '../../../ui/file-drop/file-chooser.tsx'
import { FileDrop } from '../../../ui/file-drop/file-drop.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import classes from '../key-points.module.css'
import type { KeyPointsLine } from '../parts/key-points.ts'
import { useText } from '../text.ts'

const Started = z.object({ keyPointsId: z.string() })
const ACCEPTED = '.docx,.doc,.pdf,.txt'

interface BeginProps {
  readonly unitId: UnitId
  /** What the union has issued before. */
  readonly earlier: readonly KeyPointsLine[]
}

/** The three ways to new key points: a file, those of an earlier year, an empty form. */
export function Begin({ unitId, earlier }: BeginProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [from, setFrom] = useState('')
  const [keys] = useState(() => keyKeeper())
  const toEdit = (keyPointsId: string) =>
    void navigate({ to: '/plans/key-points/$keyPointsId/edit', params: { keyPointsId } })
  const begin = useChange({
    mutation: trpc.keyPoints.begin.mutationOptions(),
    onDone: ({ keyPointsId }) => toEdit(keyPointsId),
  })
  const start = useSubmission(
    (file: File) => {
      setName(file.name)
      const input = { districtId, unitId }
      const key = keys.keyFor({ ...input, name: file.name, size: file.size, changed: file.lastModified })
      return sendFile({ use: 'keyPoints.start', input: { ...input, key }, file, answer: Started })
    },
    { onDone: ({ keyPointsId }) => toEdit(keyPointsId) },
  )
  const take = ([file]: readonly File[]) => {
    if (file && !start.pending) void start.submit(file)
  }
  const chosen = earlier.find(({ keyPointsId }) => keyPointsId === from) ?? earlier[0]
  return (
    <Sheet title={t('begin.title')}>
      <div className={classes['begin']}>
        <FileDrop
          hint={t('begin.drop')}
          onFiles={take}
          note={
            <span role="status">
              {start.pending
                ? t('begin.reading', { name })
                : t('begin.types', { limit: formatFileSize(MAX_EVIDENCE_BYTES) })}
            </span>
          }
        >
          <FileChooser
            label={t('begin.choose')}
            icon={<IconFileText size={18} aria-hidden="true" />}
            accept={ACCEPTED}
            disabled={start.pending}
            onFiles={take}
          />
        </FileDrop>
        <FailureNotice failure={start.failure ?? begin.failure} />
        <div className={classes['acts']}>
          {chosen && (
            <>
              <NativeSelect
                label={t('begin.earlierLabel')}
                value={chosen.keyPointsId}
                data={earlier.map(({ keyPointsId, title }) => ({ value: keyPointsId, label: title }))}
                onChange={(event) => setFrom(event.currentTarget.value)}
              />
              <Button
                variant="default"
                loading={begin.pending}
                onClick={() => void begin.submit({ districtId, unitId, from: KeyPointsId.parse(chosen.keyPointsId) })}
              >
                {t('begin.useEarlier')}
              </Button>
            </>
          )}
          <Button
            variant="default"
            loading={begin.pending}
            onClick={() => void begin.submit({ districtId, unitId, from: null })}
          >
            {t('begin.blank')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { trpc } from '../../../lib/api/trpc.ts'
import { useChange } from '../../../lib/change/use-change.ts'
import { usePlace } from '../../../lib/session/current-post.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { PhotoTray } from '../../../ui/tray/photo-tray.tsx'
import { EvidenceFiles, type ShownFile } from '../../../ui/viewer/evidence-files.tsx'
import { useText } from '../text.ts'
import type { VisitLine } from './line-card.tsx'
import classes from './visit.module.css'
import type { VisitData } from './visit-page.tsx'

interface LinePicturesProps {
  readonly visit: VisitData
  readonly line: VisitLine
}

/** The photographs at a line: taken and taken away while the visit lasts, then looked at only. */
export function LinePictures({ visit, line }: LinePicturesProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  const { files } = line
  const writes = visit.state === 'planned' && visit.mine.writes
  if (!writes && files.length === 0) return null
  return (
    <section className={classes['pictures']} aria-label={`${t('visit.pictures')} ${line.name}`}>
      <h4>{t('visit.pictures')}</h4>
      {writes ? <Taking visit={visit} line={line} /> : <EvidenceFiles districtId={districtId} files={files} />}
    </section>
  )
}

function Taking({ visit: { visitId }, line: { itemId, files } }: LinePicturesProps) {
  const { districtId } = usePlace()
  const queryClient = useQueryClient()
  // What has just arrived, until it is read with the visit.
  const [arrived, setArrived] = useState<readonly ShownFile[]>([])
  const remove = useChange({
    mutation: trpc.visit.removePicture.mutationOptions(),
    onDone: ({ fileId }) => setArrived((old) => old.filter((file) => file.fileId !== fileId)),
  })
  const photos = [...files, ...arrived.filter(({ fileId }) => files.every((file) => file.fileId !== fileId))]
  return (
    <>
      <PhotoTray
        districtId={districtId}
        sentBy={{ use: 'visit.addPicture', input: { districtId, visitId, itemId } }}
        photos={photos}
        path={`pictures.${itemId}`}
        removing={remove.pending}
        onAdd={(file) => {
          setArrived((old) => [...old.filter(({ fileId }) => fileId !== file.fileId), file])
          void queryClient.invalidateQueries(trpc.visit.get.queryFilter({ districtId, visitId }))
        }}
        onRemove={(fileId) => remove.submit({ districtId, visitId, itemId, fileId })}
      />
      <FailureNotice failure={remove.failure} />
    </>
  )
}

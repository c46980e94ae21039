import { IconCamera, IconPhoto } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useSession } from '../../lib/session/session.ts'
import type { StoredFile } from '../../lib/upload/stored-file.ts'
import { ConfirmButton } from '../confirm-button.tsx'
import { FileChooser } from '../file-drop/file-chooser.tsx'
import { FileDrop } from '../file-drop/file-drop.tsx'
import { useText } from '../text.ts'
import { EvidenceFiles, type ShownFile } from '../viewer/evidence-files.tsx'
import classes from './tray.module.css'
import { TrayList } from './tray-list.tsx'
import { type SentBy, useUploads } from './use-uploads.ts'

interface PhotoTrayProps {
  readonly districtId: string
  readonly sentBy: SentBy
  readonly photos: readonly ShownFile[]
  readonly onAdd: (stored: StoredFile) => void
  readonly onRemove: (fileId: string) => unknown
  readonly removing: boolean
  /** Tells this tray from others of the page. */
  readonly path: string
}

/** Photographs alone: taken or chosen, several at once; each says how far it is, opens in place, and is taken away again. */
export function PhotoTray({ districtId, sentBy, photos, onAdd, onRemove, removing, path }: PhotoTrayProps) {
  const { t } = useText()
  const accountId = useSession().account.id
  const page = useLocation({ select: ({ pathname }) => pathname })
  const uploads = useUploads({ sentBy, accountId, place: `${page} ${path}` }, { onAdd })
  return (
    <div className={classes['tray']} data-path={path}>
      <FileDrop hint={t('photos.drop')} onFiles={uploads.add}>
        <FileChooser
          label={t('tray.camera')}
          icon={<IconCamera size={18} aria-hidden="true" />}
          accept="image/*"
          camera
          touchOnly
          onFiles={uploads.add}
        />
        <FileChooser
          label={t('photos.choose')}
          icon={<IconPhoto size={18} aria-hidden="true" />}
          accept="image/*,.heic,.heif"
          multiple
          onFiles={uploads.add}
        />
      </FileDrop>
      {uploads.items.length > 0 && (
        <TrayList districtId={districtId} files={[]} uploads={uploads} onRemove={undefined} />
      )}
      {photos.length > 0 && (
        <EvidenceFiles
          districtId={districtId}
          files={photos}
          beside={({ fileId, name }) => (
            <ConfirmButton
              label={t('photos.remove')}
              about={name}
              consequence={t('photos.removeMeans', { name })}
              variant="subtle"
              pending={removing}
              onConfirm={() => onRemove(fileId)}
            />
          )}
        />
      )}
    </div>
  )
}

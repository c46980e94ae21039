import { MAX_PICTURE_BYTES } from '@jianjia/domain/evidence'
import { IconCamera, IconPhoto, IconUpload } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { formatFileSize } from '../../lib/format/file-size.ts'
import { useSession } from '../../lib/session/session.ts'
import { FileChooser } from '../file-drop/file-chooser.tsx'
import { FileDrop } from '../file-drop/file-drop.tsx'
import { useText } from '../text.ts'
import classes from './tray.module.css'
import { type ChosenFile, OwnFiles } from './own-files.tsx'
import type { TrayFile, TrayTarget } from './tray-item.ts'
import { TrayList } from './tray-list.tsx'
import { useUploads } from './use-uploads.ts'

export interface EvidenceTrayProps extends TrayTarget {
  readonly files: readonly TrayFile[]
  readonly onAdd: (file: ChosenFile) => void
  /** For several that are there already; one by one unless given. */
  readonly onChoose?: (files: readonly ChosenFile[]) => void
  /** Takes a file out of this use; the file itself stays stored. */
  readonly onRemove?: (fileId: string) => void
  /** The largest document taken, as the domain says; photographs may be larger. */
  readonly maxBytes: number
  /** The field's path, so that a fault can lead here. */
  readonly path?: string
  readonly readOnly?: boolean
}

const ACCEPTED = 'image/*,.heic,.heif,.pdf,.doc,.docx,.xls,.xlsx,.csv,.ppt,.pptx,.txt'

/** Drag, choose or take a photo; several at once; each file says how far it is and what is wrong with it. */
export function EvidenceTray(props: EvidenceTrayProps) {
  const { districtId, ownerUnitId, files, onAdd, onChoose, onRemove, maxBytes, path, readOnly = false } = props
  const { t } = useText()
  const accountId = useSession().account.id
  const page = useLocation({ select: ({ pathname }) => pathname })
  const sentBy = { use: 'evidence.upload', input: { districtId, ownerUnitId } } as const
  const uploads = useUploads({ sentBy, accountId, place: `${page} ${path ?? ''}` }, { onAdd })
  return (
    <div className={classes['tray']} data-path={path}>
      {!readOnly && (
        <FileDrop
          hint={t('tray.drop')}
          onFiles={uploads.add}
          note={t('tray.limit', { limit: formatFileSize(maxBytes), pictures: formatFileSize(MAX_PICTURE_BYTES) })}
        >
          <FileChooser
            label={t('tray.choose')}
            icon={<IconUpload size={18} aria-hidden="true" />}
            accept={ACCEPTED}
            multiple
            onFiles={uploads.add}
          />
          <FileChooser
            label={t('tray.album')}
            icon={<IconPhoto size={18} aria-hidden="true" />}
            accept="image/*"
            multiple
            touchOnly
            onFiles={uploads.add}
          />
          <FileChooser
            label={t('tray.camera')}
            icon={<IconCamera size={18} aria-hidden="true" />}
            accept="image/*"
            camera
            touchOnly
            onFiles={uploads.add}
          />
        </FileDrop>
      )}
      {!readOnly && ownerUnitId !== '' && (
        <OwnFiles
          districtId={districtId}
          unitId={ownerUnitId}
          without={files.map(({ fileId }) => fileId)}
          onChoose={
            onChoose ??
            ((chosen) => {
              for (const file of chosen) onAdd(file)
            })
          }
        />
      )}
      <TrayList districtId={districtId} files={files} uploads={uploads} onRemove={readOnly ? undefined : onRemove} />
    </div>
  )
}

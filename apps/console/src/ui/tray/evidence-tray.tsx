import { IconCamera, IconUpload } from '@tabler/icons-react'
import { formatFileSize } from '../../lib/format/file-size.ts'
import type { StoredFile } from '../../lib/upload/stored-file.ts'
import { FileChooser } from '../file-drop/file-chooser.tsx'
import { FileDrop } from '../file-drop/file-drop.tsx'
import { useText } from '../text.ts'
import classes from './tray.module.css'
import type { TrayFile, TrayTarget } from './tray-item.ts'
import { TrayList } from './tray-list.tsx'
import { useUploads } from './use-uploads.ts'

export interface EvidenceTrayProps extends TrayTarget {
  readonly files: readonly TrayFile[]
  readonly onAdd: (file: StoredFile) => void
  /** Takes a file out of this use; the file itself stays stored. */
  readonly onRemove?: (fileId: string) => void
  /** The largest file taken, as the domain says. */
  readonly maxBytes: number
  /** The field's path, so that a fault can lead here. */
  readonly path?: string
  readonly readOnly?: boolean
}

const ACCEPTED = 'image/*,.pdf,.doc,.docx,.xls,.xlsx,.csv,.ppt,.pptx,.txt,.wps,.et'

/** Drag, choose or take a photo; several at once; each file says how far it is and what is wrong with it. */
export function EvidenceTray(props: EvidenceTrayProps) {
  const { districtId, ownerUnitId, files, onAdd, onRemove, maxBytes, path, readOnly = false } = props
  const { t } = useText()
  const uploads = useUploads({ districtId, ownerUnitId }, maxBytes, { onAdd })
  return (
    <div className={classes['tray']} data-path={path}>
      {!readOnly && (
        <FileDrop
          hint={t('tray.drop')}
          onFiles={uploads.add}
          note={t('tray.limit', { limit: formatFileSize(maxBytes) })}
        >
          <FileChooser
            label={t('tray.choose')}
            icon={<IconUpload size={18} aria-hidden="true" />}
            accept={ACCEPTED}
            multiple
            onFiles={uploads.add}
          />
          <FileChooser
            label={t('tray.camera')}
            icon={<IconCamera size={18} aria-hidden="true" />}
            accept="image/*"
            camera
            onFiles={uploads.add}
          />
        </FileDrop>
      )}
      <TrayList districtId={districtId} files={files} uploads={uploads} onRemove={readOnly ? undefined : onRemove} />
    </div>
  )
}

import { IconCamera, IconUpload } from '@tabler/icons-react'
import { type DragEvent, useId, useState } from 'react'
import { formatFileSize } from '../../lib/format/file-size.ts'
import type { StoredFile } from '../../lib/upload/stored-file.ts'
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
  const [over, setOver] = useState(false)
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(inside)
  }
  const onDrop = (event: DragEvent) => {
    drag(false)(event)
    uploads.add([...event.dataTransfer.files])
  }
  return (
    <div className={classes['tray']} data-path={path}>
      {!readOnly && (
        <div
          className={classes['drop']}
          data-over={over || undefined}
          data-print="no"
          onDragOver={drag(true)}
          onDragLeave={drag(false)}
          onDrop={onDrop}
        >
          <span className={classes['dropText']}>{t('tray.drop')}</span>
          <Chooser label={t('tray.choose')} icon={<IconUpload size={18} aria-hidden="true" />} onFiles={uploads.add} />
          <Chooser
            label={t('tray.camera')}
            icon={<IconCamera size={18} aria-hidden="true" />}
            onFiles={uploads.add}
            camera
          />
          <p className={classes['limit']}>{t('tray.limit', { limit: formatFileSize(maxBytes) })}</p>
        </div>
      )}
      <TrayList districtId={districtId} files={files} uploads={uploads} onRemove={readOnly ? undefined : onRemove} />
    </div>
  )
}

interface ChooserProps {
  readonly label: string
  readonly icon: React.ReactNode
  readonly camera?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

function Chooser({ label, icon, camera = false, onFiles }: ChooserProps) {
  const id = useId()
  return (
    <span className={classes['chooser']} data-camera={camera || undefined}>
      <input
        id={id}
        type="file"
        multiple={!camera}
        accept={camera ? 'image/*' : ACCEPTED}
        {...(camera && { capture: 'environment' as const })}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <label htmlFor={id}>
        {icon}
        {label}
      </label>
    </span>
  )
}

import { Button, CloseButton } from '@mantine/core'
import { IconFile } from '@tabler/icons-react'
import { formatFileSize } from '../../lib/format/file-size.ts'
import { fileAddress } from '../../lib/upload/file-address.ts'
import { useText } from '../text.ts'
import classes from './tray.module.css'
import type { TrayFile, TrayItem } from './tray-item.ts'
import type { Uploads } from './use-uploads.ts'

interface TrayListProps {
  readonly districtId: string
  readonly files: readonly TrayFile[]
  readonly uploads: Uploads
  readonly onRemove: ((fileId: string) => void) | undefined
}

export function TrayList({ districtId, files, uploads, onRemove }: TrayListProps) {
  const { t } = useText()
  if (files.length + uploads.items.length === 0) return <p className={classes['none']}>{t('tray.none')}</p>
  return (
    <ul className={classes['list']}>
      {files.map((file) => (
        <li key={file.fileId}>
          <IconFile size={18} stroke={1.5} aria-hidden="true" />
          <a className={classes['name']} href={fileAddress(districtId, file.fileId)}>
            {file.name}
          </a>
          <span className={classes['size']}>{formatFileSize(file.size)}</span>
          {onRemove && (
            <CloseButton
              size="lg"
              aria-label={t('tray.removeWhat', { name: file.name })}
              onClick={() => onRemove(file.fileId)}
            />
          )}
        </li>
      ))}
      {uploads.items.map((item) => (
        <OnItsWay key={item.key} item={item} uploads={uploads} />
      ))}
    </ul>
  )
}

function OnItsWay({ item, uploads }: { readonly item: TrayItem; readonly uploads: Uploads }) {
  const { t } = useText()
  const share = Math.round(item.share * 100)
  return (
    <li data-fault={item.fault ? true : undefined}>
      <IconFile size={18} stroke={1.5} aria-hidden="true" />
      <span className={classes['name']}>{item.file.name}</span>
      <span className={classes['size']}>{formatFileSize(item.file.size)}</span>
      {item.fault ? (
        <>
          <p className={classes['fault']} role="alert">
            {item.fault}
          </p>
          {!item.hopeless && (
            <Button variant="default" size="compact-md" onClick={() => uploads.retry(item)}>
              {t('tray.retry')}
            </Button>
          )}
          <CloseButton
            size="lg"
            aria-label={t('tray.removeWhat', { name: item.file.name })}
            onClick={() => uploads.drop(item)}
          />
        </>
      ) : (
        <>
          <progress max={100} value={share} aria-label={item.file.name} />
          <span className={classes['size']}>{t('tray.sending', { share })}</span>
        </>
      )}
    </li>
  )
}

import { Button, CloseButton } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { IconFile } from '@tabler/icons-react'
import { formatFileSize } from '../../lib/format/file-size.ts'
import { fileAddress } from '../../lib/upload/file-address.ts'
import { useText } from '../text.ts'
import { Thumbnail } from '../viewer/thumbnail.tsx'
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
          {file.mediaType?.startsWith('image/') ? (
            <Thumbnail districtId={districtId} fileId={file.fileId} />
          ) : (
            <IconFile size={18} stroke={1.5} aria-hidden="true" />
          )}
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
  const { name, size } = item.file
  return (
    <li data-fault={item.fault ? true : undefined}>
      <IconFile size={18} stroke={1.5} aria-hidden="true" />
      <span className={classes['name']}>{name}</span>
      <span className={classes['size']}>{formatFileSize(size)}</span>
      {item.fault ? (
        <p className={classes['fault']} role="alert">
          {item.fault}
        </p>
      ) : (
        <Progress item={item} />
      )}
      {item.fault && !item.hopeless && (
        <Button variant="default" size="compact-md" onClick={() => uploads.retry(item)}>
          {t('tray.retry')}
        </Button>
      )}
      {!item.fault && item.halted === 'paused' && (
        <Button variant="default" size="compact-md" onClick={() => uploads.retry(item)}>
          {t('tray.goOn')}
        </Button>
      )}
      {!item.fault && item.halted !== 'paused' && (
        <Button variant="default" size="compact-md" onClick={() => uploads.pause(item)}>
          {t('tray.pause')}
        </Button>
      )}
      <CloseButton size="lg" aria-label={t('tray.removeWhat', { name })} onClick={() => uploads.drop(item)} />
    </li>
  )
}

/** How far it is, how fast it goes and how long it will take, in words. */
function Progress({ item }: { readonly item: TrayItem }) {
  const { t } = useText()
  const { online } = useNetwork()
  const share = Math.round(item.share * 100)
  if (!online && item.halted !== 'paused') return <span className={classes['size']}>{t('tray.offline')}</span>
  if (item.preparing) return <span className={classes['size']}>{t('tray.preparing')}</span>
  if (item.halted === 'waiting') return <span className={classes['size']}>{t('tray.waiting')}</span>
  if (item.halted === 'paused') return <span className={classes['size']}>{t('tray.paused')}</span>
  if (item.share === 1) return <span className={classes['size']}>{t('tray.arrived')}</span>
  return (
    <>
      <progress max={100} value={share} aria-label={item.file.name} />
      <span className={classes['size']}>{t('tray.sending', { share })}</span>
      {item.pace && (
        <span className={classes['size']}>
          {t('tray.pace', { speed: formatFileSize(item.pace.bytesPerSecond), left: leftOf(t, item.pace.secondsLeft) })}
        </span>
      )}
    </>
  )
}

function leftOf(t: ReturnType<typeof useText>['t'], seconds: number): string {
  if (seconds < 60) return t('tray.seconds', { seconds })
  return t('tray.minutes', { minutes: Math.ceil(seconds / 60) })
}

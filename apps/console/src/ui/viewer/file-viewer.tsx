import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { fileAddress, thumbnailAddress } from '../../lib/upload/file-address.ts'
import { StateView } from '../state-view.tsx'
import { useText } from '../text.ts'
import type { ShownFile } from './evidence-files.tsx'
import { kindOfFile } from './file-kind.ts'
import { TextView } from './text-view.tsx'
import classes from './viewer.module.css'

/** What draws PDF is large, and is loaded with the first of them. */
const PdfView = lazy(() => import('./pdf-view.tsx').then((module) => ({ default: module.PdfView })))

interface FileViewerProps {
  readonly districtId: string
  readonly file: ShownFile
  readonly onClose: () => void
}

/** A file where it is asked for: a picture, the pages of a PDF, the text of a Word file. What it is not, is saved. */
export function FileViewer({ districtId, file, onClose }: FileViewerProps) {
  const { t } = useText()
  const address = fileAddress(districtId, file.fileId)
  return (
    <section className={classes['viewer']} aria-label={file.name}>
      <div className={classes['acts']}>
        <Button
          component="a"
          href={address}
          variant="default"
          size="compact-md"
          leftSection={<IconDownload size={16} />}
        >
          {t('viewer.save')}
        </Button>
        <Button variant="default" size="compact-md" onClick={onClose}>
          {t('viewer.close')}
        </Button>
      </div>
      <Suspense fallback={<StateView kind="loading" lines={3} />}>
        <Content districtId={districtId} file={file} address={address} />
      </Suspense>
    </section>
  )
}

interface ContentProps extends Omit<FileViewerProps, 'onClose'> {
  readonly address: string
}

function Content({ districtId, file, address }: ContentProps) {
  const { t } = useText()
  const kind = kindOfFile(file.mediaType)
  if (kind === 'picture')
    return <Picture name={file.name} address={address} small={thumbnailAddress(districtId, file.fileId)} />
  if (kind === 'pdf') return <PdfView address={address} name={file.name} />
  if (kind === 'text') return <TextView districtId={districtId} fileId={file.fileId} />
  return <p className={classes['note']}>{t('viewer.notHere')}</p>
}

interface PictureProps {
  readonly name: string
  readonly address: string
  readonly small: string
}

/** The small picture, which is there already, until the large one is. */
function Picture({ name, address, small }: PictureProps) {
  const { t } = useText()
  const [state, setState] = useState<'loading' | 'there' | 'failed'>('loading')
  if (state === 'failed') return <p className={classes['note']}>{t('viewer.failed')}</p>
  return (
    <div className={classes['whole']} data-state={state}>
      {state === 'loading' && <img className={classes['picture']} src={small} alt="" />}
      <img
        className={classes['picture']}
        src={address}
        alt={name}
        onLoad={() => setState('there')}
        onError={() => setState('failed')}
      />
    </div>
  )
}

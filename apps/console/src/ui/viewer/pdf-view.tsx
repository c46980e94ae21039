import { Button } from '@mantine/core'
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, version } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { StateView } from '../state-view.tsx'
import { useText } from '../text.ts'
import classes from './viewer.module.css'

/** Laid there by the build. Chinese PDFs that name their fonts and do not hold them need its tables. */
const RESOURCES = `/assets/pdfjs-${version}`

GlobalWorkerOptions.workerSrc = `${RESOURCES}/pdf.worker.min.mjs`

interface PdfViewProps {
  readonly address: string
  readonly name: string
}

/** The pages of a PDF, one after the other: in-app browsers and phones show none by themselves. */
export function PdfView({ address, name }: PdfViewProps) {
  const { t } = useText()
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'failed'>()
  const [number, setNumber] = useState(1)
  useEffect(() => {
    const loading = getDocument({
      ...{ url: address, cMapUrl: `${RESOURCES}/cmaps/`, cMapPacked: true },
      ...{ standardFontDataUrl: `${RESOURCES}/standard_fonts/`, useWasm: false, useSystemFonts: true },
      // Only what the page that is looked at needs: a file of 20 MB is often opened for its first page, and on a phone.
      ...{ disableStream: true, disableAutoFetch: true },
    })
    loading.promise.then(setPdf, () => setPdf('failed'))
    return () => void loading.destroy()
  }, [address])

  if (pdf === undefined) return <StateView kind="loading" lines={6} />
  if (pdf === 'failed') return <p className={classes['note']}>{t('viewer.failed')}</p>
  return (
    <>
      <Page pdf={pdf} number={number} name={t('viewer.page', { name, number, count: pdf.numPages })} />
      {pdf.numPages > 1 && (
        <nav className={classes['pages']} aria-label={name}>
          <Button variant="default" size="compact-md" disabled={number === 1} onClick={() => setNumber(number - 1)}>
            {t('viewer.before')}
          </Button>
          <span>{t('viewer.at', { number, count: pdf.numPages })}</span>
          <Button
            variant="default"
            size="compact-md"
            disabled={number === pdf.numPages}
            onClick={() => setNumber(number + 1)}
          >
            {t('viewer.next')}
          </Button>
        </nav>
      )}
    </>
  )
}

interface PageProps {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly name: string
}

/** More than twice as fine as the screen is not seen and costs memory. */
const MOST_FINE = 2

function Page({ pdf, number, name }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let stop: (() => void) | undefined
    let left = false
    const draw = async () => {
      const page = await pdf.getPage(number)
      const place = canvas.current
      if (left || place === null) return
      const width = place.parentElement?.clientWidth ?? 600
      const fine = Math.min(window.devicePixelRatio, MOST_FINE)
      const viewport = page.getViewport({ scale: (width / page.getViewport({ scale: 1 }).width) * fine })
      place.width = viewport.width
      place.height = viewport.height
      const task = page.render({ canvas: place, viewport })
      stop = () => task.cancel()
      await task.promise
      place.dataset['drawn'] = String(number)
    }
    draw().catch(() => undefined)
    return () => {
      left = true
      stop?.()
    }
  }, [pdf, number])
  return <canvas ref={canvas} className={classes['picture']} role="img" aria-label={name} />
}

import { type KeyPointsContent, newPoint, withPoint } from '@jianjia/domain/plan'
import { Button } from '@mantine/core'
import { usePlace } from '../../../lib/session/current-post.ts'
import { downloadAddress } from '../../../lib/upload/file-address.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { StateTag } from '../../../ui/state-tag.tsx'
import classes from '../key-points.module.css'
import type { KeyPoints } from '../parts/key-points.ts'
import { useText } from '../text.ts'

interface SourceLinesProps {
  readonly keyPoints: KeyPoints
  readonly content: KeyPointsContent
  readonly onChange: (next: KeyPointsContent) => void
}

/** Every paragraph of the file: what has become a point, and the rest, of which any can be made one. */
export function SourceLines({ keyPoints: { keyPointsId, source }, content, onChange }: SourceLinesProps) {
  const { t } = useText()
  const { districtId } = usePlace()
  if (source === null) return null
  const used = new Set(content.points.flatMap(({ paragraphs }) => paragraphs))
  return (
    <Sheet
      title={t('edit.source')}
      aside={
        <a href={downloadAddress('keyPoints.original', { districtId, keyPointsId, seq: source.seq })} download>
          {t('edit.original')}
        </a>
      }
    >
      {source.refused ? (
        <Notice tone="attention" title={t('edit.refused')} />
      ) : (
        <>
          <p className={classes['soft']}>{t('edit.sourceLead')}</p>
          <ol className={classes['lines']}>
            {source.lines
              .filter(({ text }) => text.trim() !== '')
              .map(({ number, text, autoNumber }) => (
                <li key={number}>
                  <span>
                    {autoNumber}
                    {text}
                  </span>
                  {used.has(number) ? (
                    <StateTag tone="done">{t('edit.isPoint')}</StateTag>
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('edit.asPointOf', { text: text.trim().slice(0, 30) })}
                      onClick={() => onChange(withPoint(content, newPoint(text.slice(0, 2000), [number])))}
                    >
                      {t('edit.asPoint')}
                    </Button>
                  )}
                </li>
              ))}
          </ol>
        </>
      )}
    </Sheet>
  )
}

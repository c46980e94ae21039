import { type SourceRemark, sourceRemarks } from '@jianjia/domain/plan'
import { useMemo } from 'react'
import type { Plan } from '../parts/plan.ts'
import { useText } from '../text.ts'
import classes from './reading.module.css'

interface AboutFileProps {
  readonly source: NonNullable<Plan['source']>
  /** Leads to a paragraph of the text. */
  readonly onPlace: (paragraph: number) => void
}

/** 关于这份文件: what the reader noted of it, folded away, each with its count and leading to its paragraph. */
export function AboutFile({ source, onPlace }: AboutFileProps) {
  const { t } = useText()
  const { lines, notes, reading } = source
  const remarks = useMemo(() => sourceRemarks({ lines, notes, reading }), [lines, notes, reading])
  const score = reading?.noise.score ?? 0
  if (lines.length === 0) return null
  if (remarks.length === 0) return <p className={classes['soft']}>{t('about.none')}</p>
  return (
    <details className={classes['about']}>
      <summary>{t('about.title', { kinds: remarks.length })}</summary>
      <ul>
        {remarks.map((remark) => (
          <li key={remark.kind}>
            <Remark remark={remark} score={score} onPlace={onPlace} />
          </li>
        ))}
      </ul>
    </details>
  )
}

interface RemarkProps extends Pick<AboutFileProps, 'onPlace'> {
  readonly remark: SourceRemark
  readonly score: number
}

function Remark({ remark: { kind, places }, score, onPlace }: RemarkProps) {
  const { t } = useText()
  return (
    <details>
      <summary>
        {kind === 'noiseWord' ? t('about.kind.noiseWord', { score }) : t(`about.kind.${kind}`)}{' '}
        <span className={classes['soft']}>{t('about.count', { count: places.length })}</span>
      </summary>
      <ul>
        {places.map(({ paragraph, text }, index) => (
          <li key={`${paragraph ?? ''} ${index}`}>
            {paragraph === null ? (
              <span>{text === '' ? t('doubt.whole') : text}</span>
            ) : (
              <button type="button" onClick={() => onPlace(paragraph)}>
                <span className={classes['soft']}>{t('doubt.where', { number: paragraph })}</span> {text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

import type { NoticeLine, NoticeSheet } from '@jianjia/domain/assessment'
import { noticeText } from '@jianjia/domain/assessment'
import { useSegmentName } from '../../lib/segments/use-segment-name.ts'
import classes from './notice-view.module.css'
import { useText } from './text.ts'

interface NoticeViewProps {
  readonly sheet: NoticeSheet
  /** The heading is the page's own, or stands within one. */
  readonly level: 1 | 3
}

/** A public notice as everybody reads it: words, the masked list, whom to tell. The preview and the open page are this. */
export function NoticeView({ sheet, level }: NoticeViewProps) {
  const { language } = useText()
  const { title, paragraphs } = noticeText(sheet, language)
  const Heading = `h${level}` as const
  return (
    <article className={classes['notice']}>
      <Heading className={classes['title']}>{title}</Heading>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {sheet.lines.length > 0 && <Lines sheet={sheet} />}
      <p className={classes['issuer']}>{sheet.district}</p>
    </article>
  )
}

function Lines({ sheet }: { readonly sheet: NoticeSheet }) {
  const { t } = useText()
  const segmentName = useSegmentName()
  const has = (field: NoticeSheet['fields'][number]) => sheet.fields.includes(field)
  const rank = (value: number | null | undefined, tied: boolean | undefined) =>
    value === null || value === undefined ? '—' : t(tied ? 'view.tied' : 'view.rankOf', { rank: value })
  const details = (line: NoticeLine) =>
    [
      has('segment') ? segmentName(line.segment ?? null) : '',
      has('segmentRank') && line.segmentRank
        ? t('view.segmentRank', { rank: rank(line.segmentRank, line.segmentTied) })
        : '',
      has('final') && line.final ? t('view.final', { points: line.final }) : '',
      line.exempt ? t('view.exempt') : '',
      line.exemptReason ?? '',
    ].filter((part) => part !== '')
  return (
    <table className={classes['lines']}>
      <caption className="visually-hidden">{t('view.list')}</caption>
      <thead>
        <tr>
          {has('rank') && <th scope="col">{t('view.rank')}</th>}
          <th scope="col">{t('view.unit')}</th>
          {has('level') && <th scope="col">{t('view.level')}</th>}
        </tr>
      </thead>
      <tbody>
        {sheet.lines.map((line) => (
          <tr key={line.name}>
            {has('rank') && <td>{rank(line.rank, line.tied)}</td>}
            <th scope="row">
              {line.name}
              <span>{details(line).join(' · ')}</span>
            </th>
            {has('level') && <td>{line.level ?? '—'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

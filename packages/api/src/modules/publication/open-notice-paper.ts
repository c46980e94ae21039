import { findNotice } from '@jianjia/db/publication'
import { type OfficialDocument, writeOfficialDocx, writeOfficialPdf } from '@jianjia/documents'
import { type NoticeSheet, noticeText, type NoticeLine } from '@jianjia/domain/assessment'
import { AssessmentId, ok, type PlainDate, refuse } from '@jianjia/domain/kernel'
import { segmentName } from '@jianjia/domain/org'
import { z } from 'zod'
import { download } from '../../frame/download.ts'
import { published } from '../result/published.ts'
import { readNotice } from './read-notice.ts'

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** The notice as a paper in the layout of official papers, to be stamped and put up. */
export const openNoticePaper = download({
  name: 'publication.paper',
  action: 'assessment.publish',
  dataClass: 'published',
  input: { assessmentId: AssessmentId, format: z.enum(['docx', 'pdf']) },
  target: published,
  run: async ({ db, subject, input: { format } }) => {
    const kept = subject && (await findNotice(db, subject.resultSetId))
    if (subject === undefined || kept === undefined) return refuse('notFoundOrNoAccess')
    const document = noticePaper(readNotice(kept.canonical), subject.publicFrom, kept.contentHash)
    const bytes = format === 'docx' ? writeOfficialDocx(document) : await writeOfficialPdf(document)
    return ok({ name: `${document.title}.${format}`, mediaType: MEDIA_TYPES[format], content: { bytes } })
  },
})

function noticePaper(sheet: NoticeSheet, day: PlainDate, hash: string): OfficialDocument {
  const { title, paragraphs } = noticeText(sheet, 'zh-CN')
  const columns = COLUMNS.filter(({ shown }) => shown(sheet))
  return {
    title,
    opening: [
      ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
      {
        kind: 'table',
        head: columns.map(({ head }) => head),
        rows: sheet.lines.map((line) => columns.map(({ cell }) => cell(line))),
      },
      { kind: 'paragraph', text: `公示内容指纹（SHA-256）：${hash}` },
    ],
    sections: [],
    unit: sheet.district,
    day,
  }
}

interface PaperColumn {
  readonly head: string
  readonly shown: (sheet: NoticeSheet) => boolean
  readonly cell: (line: NoticeLine) => string
}

const has = (field: NoticeSheet['fields'][number]) => (sheet: NoticeSheet) => sheet.fields.includes(field)

const COLUMNS: readonly PaperColumn[] = [
  { head: '名次', shown: has('rank'), cell: ({ rank, tied }) => rankText(rank, tied) },
  { head: '单位', shown: () => true, cell: ({ name, exempt }) => (exempt ? `${name}（免检）` : name) },
  {
    head: '学段',
    shown: has('segment'),
    cell: ({ segment }) => (segment === null || segment === undefined ? '—' : segmentName(segment).zh),
  },
  { head: '学段名次', shown: has('segmentRank'), cell: (line) => rankText(line.segmentRank, line.segmentTied) },
  { head: '综评得分', shown: has('final'), cell: ({ final }) => final ?? '—' },
  { head: '拟评等级', shown: has('level'), cell: ({ level }) => level ?? '—' },
  { head: '免检理由', shown: has('exemptReason'), cell: ({ exemptReason }) => exemptReason ?? '' },
]

function rankText(rank: number | null | undefined, tied: boolean | undefined): string {
  if (rank === null || rank === undefined) return '—'
  return tied === true ? `并列第${rank}` : `${rank}`
}

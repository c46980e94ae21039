import {
  type Binder,
  type BinderColumn,
  type BinderEvidence,
  type BinderPoints,
  type BinderRecord,
  chineseDay,
} from '@jianjia/domain/binder'
import { EVIDENCE_TYPES, isEvidenceType } from '@jianjia/domain/evidence'
import type { BinderToWrite } from './binder-file.ts'

export const COLUMN_NAMES = { self: '自评', review: '考评', final: '综评' } as const satisfies Record<
  BinderColumn['column'],
  string
>

export const TITLE = '迎检资料'
export const CONTENTS = '目录'
export const SUMMARY = '得分汇总'
export const GAPS = '缺项说明'
export const SIGNATURES = '签字页'
export const NO_GAPS = '各项均有佐证材料或记录，没有缺项。'
export const BLANK_PAGE = '（此页空白）'

const STANDINGS = { ranked: null, pending: '尚有数据待定', exempt: '免予考核', notAdmitted: '门槛条件不满足' } as const

/** What the binder is, line by line, as it stands on the cover. */
export function coverLines({ binder, stateHash }: BinderToWrite): readonly (readonly [string, string])[] {
  const { result, window, categories, evidence } = binder
  const sheets = categories.flatMap((category) => category.sheets)
  const records = sheets.reduce((sum, sheet) => sum + sheet.records.length, 0)
  return [
    ['受检单位', binder.unit],
    ['考核名称', binder.assessment],
    ['考核单位', binder.receiver],
    ['考核期', `${chineseDay(window.start)}至${chineseDay(window.end)}`],
    ['资料状态', stateOf(binder)],
    ...(result === null ? [] : outcome(result)),
    ...(binder.objections ?? []).map(({ label, text }) => [label, text] as const),
    ['资料截至', chineseDay(binder.asOf)],
    ['内容', `${categories.length} 类 ${sheets.length} 项，记录 ${records} 条次，佐证材料 ${evidence.length} 份`],
    ['缺项', binder.gaps.length === 0 ? '无' : `${binder.gaps.length} 处，见“${GAPS}”`],
    ['状态校验码', stateHash],
  ]
}

function stateOf({ result }: Binder): string {
  if (result === null) return '公示前：自评与系统统计'
  return `已公示，第 ${result.number} 版，${chineseDay(result.publishedOn)}`
}

function outcome(result: NonNullable<Binder['result']>): readonly (readonly [string, string])[] {
  const { standing, rank, participants, level, contentHash } = result
  return [
    [
      '名次与等级',
      STANDINGS[standing] ?? `第 ${rank ?? '—'} 名（共 ${participants} 个单位），${level ?? '等级未评定'}`,
    ],
    ['公示校验码', contentHash],
  ]
}

/** What the reader of a printed copy should know about it. */
export const COVER_NOTE =
  '本资料由平时的登记、附件和考核数据自动汇编。同一状态重复生成，文件逐字节相同；状态校验码不同，说明数据已有变化。'

export function pointsOf(points: string | null): string {
  return points ?? '—'
}

/** "自评 4 · 考评 3.5 · 综评 3.5" */
export function columnsIn({ phase }: Binder): readonly BinderColumn['column'][] {
  return phase === 'published' ? ['self', 'review', 'final'] : ['self']
}

export function pointsRow(points: BinderPoints, binder: Binder): readonly string[] {
  return [pointsOf(points.full), ...columnsIn(binder).map((column) => pointsOf(points[column]))]
}

export function pointsHead(binder: Binder): readonly string[] {
  return ['满分', ...columnsIn(binder).map((column) => COLUMN_NAMES[column])]
}

export const RECORDS = '记录明细'
export const RECORD_HEAD = ['编号', '日期', '内容', '计入', '证据'] as const

/** What a record says, line by line. */
export function recordLines(record: BinderRecord): readonly string[] {
  const { title, unit, under, details } = record
  return [
    title === '' ? '（无标题）' : title,
    ...(unit === null ? [] : [`登记单位：${unit}`]),
    ...(under ? ['计入比例的分母'] : []),
    ...details.map(({ label, text }) => `${label}：${text}`),
  ]
}

export function evidenceName(number: number): string {
  return `证据 ${number}`
}

export const FILE_HEAD = ['编号', '文件', '类型与大小', '证明', 'SHA-256'] as const

export function typeAndSize({ mediaType, size }: Pick<BinderEvidence, 'mediaType' | 'size'>): string {
  const type = isEvidenceType(mediaType) ? EVIDENCE_TYPES[mediaType].toUpperCase() : mediaType
  return `${type} ${sizeOf(size)}`
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** "记录 2.3-1" or "2.3"; where it is used again. */
export function provesText({ proves, sheet, alsoIn }: BinderEvidence): string {
  const first = proves === sheet ? `本项 ${sheet}` : `记录 ${proves}`
  return alsoIn.length === 0 ? first : `${first}，另见 ${alsoIn.join('、')}`
}

/** The address that leads to a record on the screen; null where it is not known under which address the server is reached. */
export function addressOf({ address }: Binder, path: string): string | null {
  return address === null ? null : `${address}${path}`
}

export const FOLDER_NOTE = '原文件收在离线文件夹（HTML）中，也可凭校验码在系统内核对。'

/** Who signs: the unit, then those who inspect. */
export const SIGNATORIES = [
  { heading: '受检单位', rows: ['工会主席（签字）', '经办人（签字）', '单位公章', '日期'] },
  { heading: '检查组', rows: ['组长（签字）', '成员（签字）', '检查意见', '日期'] },
] as const

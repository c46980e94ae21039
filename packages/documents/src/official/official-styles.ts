import type { OfficialRole } from './lines-of-document.ts'

/** How a role looks; lengths in points. */
export interface OfficialStyle {
  /** The name in the list of styles; "heading 1" to "heading 4" are Word's own, so that its outline shows them. */
  readonly name: string
  readonly font: string
  readonly size: number
  readonly bold?: boolean
  readonly align?: 'center' | 'right' | 'left'
  /** First-line indent in characters. */
  readonly indent?: number
  /** Distance from the right edge in characters. */
  readonly fromRight?: number
  /** Exact distance of lines; the body's where none is given. */
  readonly line?: number
  readonly before?: number
  readonly after?: number
}

/** Sizes of the standard: 二号 22, 三号 16, 四号 14, 小四 12 points. */
const TITLE = 22
const BODY = 16

/** 22 lines on 225 mm. */
export const BODY_LINE = 28.95

const SONG = '方正小标宋简体'
const FANG = '仿宋_GB2312'

/** The layout of GB/T 9704-2012; the fonts are named, and the reader's machine has them or takes the next of kin. */
export const OFFICIAL_STYLES: Readonly<Record<OfficialRole, OfficialStyle>> = {
  title: { name: '公文标题', font: SONG, size: TITLE, align: 'center', line: 33, after: BODY_LINE },
  addressee: { name: '主送机关', font: FANG, size: BODY, align: 'left' },
  heading1: { name: 'heading 1', font: '黑体', size: BODY, indent: 2 },
  heading2: { name: 'heading 2', font: '楷体_GB2312', size: BODY, indent: 2 },
  heading3: { name: 'heading 3', font: FANG, size: BODY, bold: true, indent: 2 },
  heading4: { name: 'heading 4', font: FANG, size: BODY, indent: 2 },
  body: { name: '公文正文', font: FANG, size: BODY, indent: 2 },
  unit: { name: '落款', font: FANG, size: BODY, align: 'right', fromRight: 2, before: BODY_LINE },
  day: { name: '成文日期', font: FANG, size: BODY, align: 'right', fromRight: 4 },
  sourcesHead: { name: '依据标题', font: '黑体', size: 12, before: BODY_LINE, line: 20 },
  source: { name: '依据', font: FANG, size: 12, line: 20 },
}

/** Cells of tables and the numbers of pages. */
export const TABLE_STYLE: OfficialStyle = { name: '表格文字', font: FANG, size: 12, align: 'left', line: 20 }
export const TABLE_HEAD_STYLE: OfficialStyle = { name: '表头', font: '黑体', size: 12, align: 'center', line: 20 }
export const PAGE_NUMBER_STYLE: OfficialStyle = { name: '页码', font: '宋体', size: 14, line: 20 }

/** A4 and its margins in millimetres: top 37, left 28, and a type area of 156 by 225. */
export const PAGE_MM = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26, footer: 23 } as const

import { escapeXml } from '../../official/docx-xml.ts'

/** Styles of the binder; "heading 1" to "heading 3" are Word's own, so that its outline shows them. */
export type StyleId = 'Cover' | 'CoverTitle' | 'H1' | 'H2' | 'H3' | 'Body' | 'Small' | 'Cell' | 'CellHead' | 'Contents'

export interface RunLook {
  readonly bold?: boolean
  readonly color?: string
}

export function run(text: string, { bold, color }: RunLook = {}): string {
  if (text === '') return ''
  const look = `${bold === true ? '<w:b/>' : ''}${color === undefined ? '' : `<w:color w:val="${color}"/>`}`
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${clean(line)}</w:t>`)
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
}

/** Without the characters that XML cannot hold. */
function clean(text: string): string {
  return escapeXml(text.replaceAll(/[^\t\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' '))
}

export interface ParagraphLook extends RunLook {
  readonly align?: 'center' | 'right'
  readonly bookmark?: string
  readonly pageBefore?: boolean
}

export function paragraph(style: StyleId, text: string, look: ParagraphLook = {}): string {
  return paragraphOf(style, run(text, look), look)
}

export function paragraphOf(style: StyleId, runs: string, { align, bookmark, pageBefore }: ParagraphLook = {}): string {
  const marked = bookmark === undefined ? runs : bookmarked(bookmark, runs)
  return [
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>${pageBefore === true ? '<w:pageBreakBefore/>' : ''}`,
    `${align === undefined ? '' : `<w:jc w:val="${align}"/>`}</w:pPr>${marked}</w:p>`,
  ].join('')
}

function bookmarked(name: string, runs: string): string {
  const id = bookmarkId(name)
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`
}

const FRONT_AND_BACK = ['summary', 'gaps', 'end']

/** A number of its own for each name: parts of the front and the end, tabs ("t3"), sheets ("s1_12"). */
function bookmarkId(name: string): number {
  const [first = 0, second = 0] = (name.match(/\d+/g) ?? []).map(Number)
  if (FRONT_AND_BACK.includes(name)) return FRONT_AND_BACK.indexOf(name) + 1
  return name.startsWith('t') ? 1000 + first : 1_000_000 + first * 10_000 + second
}

export function linkTo(bookmark: string, runs: string): string {
  return `<w:hyperlink w:anchor="${bookmark}" w:history="1">${runs}</w:hyperlink>`
}

/** The number of the page on which a bookmark stands; Word fills it in when it opens the file. */
export function pageOf(bookmark: string): string {
  const mark = (kind: string, more = '') => `<w:r><w:fldChar w:fldCharType="${kind}"${more}/></w:r>`
  const instruction = `<w:r><w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText></w:r>`
  return `${mark('begin', ' w:dirty="true"')}${instruction}${mark('separate')}${run('—')}${mark('end')}`
}

export interface WordCell {
  readonly xml: string
}

export interface WordTable {
  /** In twips. */
  readonly widths: readonly number[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly WordCell[])[]
  readonly ruled?: boolean
}

/** The head is repeated on every page; no row is cut. */
export function table({ widths, head, rows, ruled = true }: WordTable): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (edge) => `<w:${edge} w:val="${ruled ? 'single' : 'nil'}" w:sz="4" w:space="0" w:color="8A8780"/>`,
  )
  const cells = (row: readonly WordCell[]) =>
    widths.map((width, at) => {
      const xml = row[at]?.xml ?? paragraph('Cell', '')
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${xml}</w:tc>`
    })
  const headRow = cells(head.map((text) => ({ xml: paragraph('CellHead', text) })))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${edges.join('')}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}`,
    '</w:tblGrid>',
    head.length === 0 ? '' : `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headRow.join('')}</w:tr>`,
    ...rows.map((row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells(row).join('')}</w:tr>`),
    '</w:tbl>',
  ].join('')
}

export function cell(text: string, look: ParagraphLook = {}): WordCell {
  return { xml: paragraph('Cell', text, look) }
}

export interface WordPicture {
  /** "rId…" */
  readonly relation: string
  readonly id: number
  readonly alt: string
  /** In millimetres. */
  readonly width: number
  readonly height: number
}

/** A picture in the line of the text. */
export function pictureRun({ relation, id, alt, width, height }: WordPicture): string {
  const [cx, cy] = [Math.round(width * 36_000), Math.round(height * 36_000)]
  const name = escapeXml(alt)
  const a = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const pic = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  return [
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>`,
    `<wp:docPr id="${id}" name="图 ${id}" descr="${name}"/><a:graphic xmlns:a="${a}"><a:graphicData uri="${pic}">`,
    `<pic:pic xmlns:pic="${pic}"><pic:nvPicPr><pic:cNvPr id="${id}" name="图 ${id}"/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>',
    '</wp:inline></w:drawing></w:r>',
  ].join('')
}

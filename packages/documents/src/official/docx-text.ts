import { styleId, type StyleRole } from './docx-styles.ts'
import { escapeXml, HEAD, pointTwips, R, TYPE_WIDTH, twips, W } from './docx-xml.ts'
import type { OfficialLine } from './lines-of-document.ts'
import type { OfficialTable } from './official-document.ts'
import { BODY_LINE, PAGE_MM } from './official-styles.ts'

export function documentXml(lines: readonly OfficialLine[]): string {
  const body = lines.map((line, index) => {
    if (line.role !== 'table') return paragraphXml(line.role, line.text, line.marks)
    // Tables that follow one another would become one.
    return (lines[index - 1]?.role === 'table' ? paragraphXml('tableText', '') : '') + tableXml(line)
  })
  return `${HEAD}<w:document ${W} ${R}><w:body>${body.join('')}${sectionXml()}</w:body></w:document>`
}

function paragraphXml(role: StyleRole, text: string, marks = ''): string {
  const raised = marks === '' ? '' : runXml(marks, '<w:vertAlign w:val="superscript"/>')
  return `<w:p><w:pPr><w:pStyle w:val="${styleId(role)}"/></w:pPr>${runXml(text)}${raised}</w:p>`
}

function runXml(text: string, properties = ''): string {
  if (text === '') return ''
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

/** Columns share the width by their longest texts; the head is repeated on every page, no row is cut. */
function tableXml({ head, rows }: OfficialTable): string {
  const widths = columnWidths([head, ...rows])
  const row = (cells: readonly string[], role: StyleRole) => {
    const isHead = role === 'tableHead'
    const xml = widths.map(
      (width, column) =>
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>` +
        `${paragraphXml(role, cells[column] ?? '')}</w:tc>`,
    )
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${xml.join('')}</w:tr>`
  }
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
  )
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${TYPE_WIDTH}" w:type="dxa"/><w:tblBorders>${edges.join('')}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}`,
    `</w:tblGrid>${head.length === 0 ? '' : row(head, 'tableHead')}${rows.map((cells) => row(cells, 'tableText')).join('')}</w:tbl>`,
  ].join('')
}

/** Between four and thirty characters of a column count for its share. */
export function shares(rows: readonly (readonly string[])[]): readonly number[] {
  const count = Math.max(1, ...rows.map((cells) => cells.length))
  const longest = Array.from({ length: count }, (_, column) =>
    Math.min(30, Math.max(4, ...rows.map((cells) => cells[column]?.length ?? 0))),
  )
  const sum = longest.reduce((total, length) => total + length, 0)
  return longest.map((length) => length / sum)
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  return shares(rows).map((share) => Math.floor(share * TYPE_WIDTH))
}

/** Twenty-eight characters on a line: what is left of 156 mm, in 1/4096 of a point, is taken from the characters. */
const CHARACTER_SPACE = -849

function sectionXml(): string {
  const { width, height, top, bottom, left, right, footer } = PAGE_MM
  return [
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>',
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/>`,
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}"`,
    ` w:header="${twips(15)}" w:footer="${twips(footer)}" w:gutter="0"/>`,
    `<w:docGrid w:type="linesAndChars" w:linePitch="${pointTwips(BODY_LINE)}" w:charSpace="${CHARACTER_SPACE}"/></w:sectPr>`,
  ].join('')
}

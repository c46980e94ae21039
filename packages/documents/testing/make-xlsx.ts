import { strToU8, type Zippable, zipSync } from 'fflate'
import { columnLetters } from '../src/sheet/cell-address.ts'

/** A cell as a test writes it down: a text, a number, or raw XML for everything special. */
export type TestCell = string | number | null | { readonly xml: (address: string) => string }

export interface TestSheet {
  readonly name: string
  readonly rows: readonly (readonly TestCell[])[]
  readonly merges?: readonly string[]
  readonly state?: 'hidden' | 'veryHidden'
  /** XML behind the cells and the merged ranges: validations, drawings, … */
  readonly after?: string
  readonly cols?: string
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[]
  readonly from1904?: boolean
  readonly definedNames?: string
  /** Further parts, or other contents for parts that are there. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

export const STYLE = { general: 0, date: 1, zeros: 2, text: 3, yearMonth: 4 } as const
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** An .xlsx built part by part, so that a test decides about every byte of it. */
export function makeXlsx(workbook: TestWorkbook): Uint8Array {
  return zipParts({ ...workbookParts(workbook), ...workbook.parts })
}

export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {}
  for (const [path, content] of Object.entries(parts))
    files[path] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files, { mtime: new Date(Date.UTC(2026, 0, 5)), level: 6 })
}

export function workbookParts({ sheets, from1904 = false, definedNames = '' }: TestWorkbook): Record<string, string> {
  const entries = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  )
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const relationships = [...links, `<Relationship Id="rIdS" Type="${RELS}/styles" Target="styles.xml"/>`]
  return {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationshipsXml([
      `<Relationship Id="rId1" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/>`,
    ]),
    'xl/workbook.xml': [
      `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><workbookPr${from1904 ? ' date1904="1"' : ''}/>`,
      `<sheets>${entries.join('')}</sheets>${definedNames}</workbook>`,
    ].join(''),
    'xl/_rels/workbook.xml.rels': relationshipsXml(relationships),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
  }
}

function relationshipsXml(relationships: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`
}

function contentTypes(sheets: number): string {
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${office}.${type}+xml"/>`
  return [
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    override('workbook.xml', 'sheet.main'),
    ...Array.from({ length: sheets }, (_, index) => override(`worksheets/sheet${index + 1}.xml`, 'worksheet')),
    override('styles.xml', 'styles'),
    '</Types>',
  ].join('')
}

const XF = 'fontId="0" fillId="0" borderId="0" xfId="0"'

/** A part of relationships, each as "id kind target", with "outside" behind it for one that leads out of the file. */
export function links(...lines: readonly string[]): string {
  return relationshipsXml(
    lines.map((line) => {
      const [id = '', kind = '', target = '', mode] = line.split(' ')
      const outside = mode === 'outside' ? ' TargetMode="External"' : ''
      return `<Relationship Id="${id}" Type="${RELS}/${kind}" Target="${target}"${outside}/>`
    }),
  )
}

/** Cell styles in the order of {@link STYLE}. */
const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="3">',
  '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="00000000"/>',
  '<numFmt numFmtId="166" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>',
  '<fonts count="1"><font><sz val="11"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
  `<cellXfs count="5"><xf numFmtId="0" ${XF}/>`,
  `<xf numFmtId="164" ${XF} applyNumberFormat="1"/><xf numFmtId="165" ${XF}/>`,
  `<xf numFmtId="49" ${XF}><alignment horizontal="center"/></xf><xf numFmtId="166" ${XF}/></cellXfs></styleSheet>`,
].join('')

export function sheetXml({ rows, merges = [], after = '', cols = '' }: TestSheet): string {
  const data = rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${row + 1}`)).join('')
    return xml === '' ? '' : `<row r="${row + 1}" spans="1:${cells.length}">${xml}</row>`
  })
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const width = Math.max(1, ...rows.map((row) => row.length))
  const last = `${columnLetters(width - 1)}${Math.max(1, rows.length)}`
  return [
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${RELS}"><dimension ref="A1:${last}"/>`,
    `${cols}<sheetData>${data.join('')}</sheetData>`,
    merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
    `${after}</worksheet>`,
  ].join('')
}

function cellXml(cell: TestCell, address: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`
  return cell.xml(address)
}

/** A number exactly as the file stores it, in one of the styles. */
export function stored(value: string, style: number = STYLE.general): TestCell {
  return { xml: (address) => `<c r="${address}" s="${style}"><v>${value}</v></c>` }
}

export function formula(text: string, cached = ''): TestCell {
  return { xml: (address) => `<c r="${address}" t="str"><f>${escape(text)}</f><v>${escape(cached)}</v></c>` }
}

/** One sheet named 名册. */
export function oneSheet(rows: TestSheet['rows'], more: Partial<TestSheet> = {}): Uint8Array {
  return makeXlsx({ sheets: [{ name: '名册', rows, ...more }] })
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

import { links, zipParts } from './make-xlsx.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

export interface TestDocx {
  /** The inside of w:body. */
  readonly body: string
  /** The inside of w:styles and w:numbering. */
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly header?: string
  readonly footer?: string
  /** Further parts, or other contents for parts that are there. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

/** A Word file built part by part, so that a test decides about every element of it. */
export function makeDocx(document: TestDocx): Uint8Array {
  return zipParts({ ...docxParts(document), ...document.parts })
}

export function docxParts({ body, parts: _, ...sides }: TestDocx): Record<string, string> {
  const given = SIDES.flatMap(([key, element, kind]) => {
    const inside = sides[key]
    return inside === undefined ? [] : [{ kind, path: `${kind}.xml`, xml: part(element, inside) }]
  })
  return {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': links('rId1 officeDocument word/document.xml'),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': links(...given.map(({ kind, path }, index) => `rId${index + 1} ${kind} ${path}`)),
    ...Object.fromEntries(given.map(({ path, xml }) => [`word/${path}`, xml])),
  }
}

const SIDES = [
  ['styles', 'styles', 'styles'],
  ['numbering', 'numbering', 'numbering'],
  ['footnotes', 'footnotes', 'footnotes'],
  ['endnotes', 'endnotes', 'endnotes'],
  ['comments', 'comments', 'comments'],
  ['header', 'hdr', 'header'],
  ['footer', 'ftr', 'footer'],
] as const

const TYPES = [
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="xml" ContentType="application/xml"/>',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Override PartName="/word/document.xml"',
  ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
].join('')

function part(element: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${element} ${NAMESPACES}>${inside}</w:${element}>`
}

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`
}

export function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`
}

export function inList(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`
}

export function styled(style: string): string {
  return `<w:pStyle w:val="${style}"/>`
}

export interface TestLevel {
  readonly format: string
  readonly text: string
  readonly start?: number
  /** Further elements of the level. */
  readonly more?: string
}

/** A definition of a list; levels in order, the outermost first. */
export function definition(id: number, levels: readonly TestLevel[], more = ''): string {
  const xml = levels.map(
    ({ format, text, start = 1, more: further = '' }, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${further}` +
      `<w:lvlText w:val="${text}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${more}${xml.join('')}</w:abstractNum>`
}

export function list(numId: number, definitionId: number, overrides = ''): string {
  return `<w:num w:numId="${numId}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`
}

export function startOverride(level: number, start: number): string {
  return `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`
}

/** A table of rows of cells; a cell is its content, or its content with properties before it. */
export function table(rows: readonly (readonly (string | readonly [string, string])[])[]): string {
  const cell = (given: string | readonly [string, string]) => {
    const [properties, content] = typeof given === 'string' ? ['', given] : given
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:') ? content : p(content)}</w:tc>`
  }
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

import { escapeXml, HEAD, pointTwips, R, twips, W } from '../../official/docx-xml.ts'
import type { BinderToWrite } from '../binder-file.ts'
import { TITLE } from '../binder-words.ts'
import type { StyleId } from './docx-pieces.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Between the margins of 28 and 20 mm. */
export const TEXT_TWIPS = twips(162)

export const CONTENT_TYPES = [
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>',
  '<Default Extension="jpg" ContentType="image/jpeg"/>',
  ...[
    ['document.xml', 'document.main+xml'],
    ['styles.xml', 'styles+xml'],
    ['settings.xml', 'settings+xml'],
    ['header1.xml', 'header+xml'],
    ['footer1.xml', 'footer+xml'],
    ['footer2.xml', 'footer+xml'],
  ].map(([part, type]) => `<Override PartName="/word/${part}" ContentType="${WORD}.${type}"/>`),
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  '</Types>',
].join('')

export const ROOT_RELATIONS = relationsXml([
  { id: 'rId1', type: `${OFFICE}/officeDocument`, target: 'word/document.xml' },
  { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
])

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

function relationsXml(relations: readonly Relation[]): string {
  const xml = relations.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${xml.join('')}</Relationships>`
}

/** The parts that every binder has, then its pictures by the relations that the text names them by. */
export function documentRelations(pictures: readonly { readonly relation: string; readonly target: string }[]): string {
  const parts = ['styles', 'settings', 'header', 'footer', 'footer'] as const
  const targets = ['styles.xml', 'settings.xml', 'header1.xml', 'footer1.xml', 'footer2.xml'] as const
  return relationsXml([
    ...parts.map((part, at) => ({ id: `rId${at + 1}`, type: `${OFFICE}/${part}`, target: targets[at] ?? '' })),
    ...pictures.map(({ relation, target }) => ({ id: relation, type: `${OFFICE}/image`, target })),
  ])
}

/** Both sides of the sheet: inner and outer margins, numbers outside. */
export const SETTINGS = [
  `${HEAD}<w:settings ${W}><w:zoom w:percent="100"/><w:mirrorMargins/><w:evenAndOddHeaders/>`,
  '<w:characterSpacingControl w:val="compressPunctuation"/></w:settings>',
].join('')

/** A part that begins on a right-hand page, or the first one. */
export function sectionXml(begins: 'oddPage' | 'nextPage'): string {
  const margins = `w:top="${twips(26)}" w:right="${twips(20)}" w:bottom="${twips(22)}" w:left="${twips(28)}"`
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="even" r:id="rId3"/>',
    '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>',
    `<w:type w:val="${begins}"/><w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/>`,
    `<w:pgMar ${margins} w:header="${twips(14)}" w:footer="${twips(12)}" w:gutter="0"/></w:sectPr>`,
  ].join('')
}

export function headerXml({ binder }: BinderToWrite): string {
  const text = escapeXml(`${binder.unit} · ${TITLE}`)
  return `${HEAD}<w:hdr ${W} ${R}><w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p></w:hdr>`
}

export function footerXml({ stateHash }: BinderToWrite, side: 'left' | 'right'): string {
  const text = (given: string) => `<w:r><w:t xml:space="preserve">${given}</w:t></w:r>`
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
  const page = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${mark('separate')}${text('1')}${mark('end')}`
  return [
    `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Small"/><w:jc w:val="${side}"/></w:pPr>`,
    `${text('— ')}${page}${text(` —　状态 ${stateHash.slice(0, 12)}`)}</w:p></w:ftr>`,
  ].join('')
}

export function coreXml({ binder }: BinderToWrite): string {
  const at = `${binder.asOf}T00:00:00Z`
  return [
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(`${binder.unit} ${TITLE}`)}</dc:title><dc:creator>${escapeXml(binder.unit)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`,
  ].join('')
}

interface Style {
  readonly name: string
  readonly font: '宋体' | '黑体'
  readonly size: number
  readonly outline?: number
  readonly center?: boolean
  readonly after?: number
  readonly tab?: true
}

const STYLES: Readonly<Record<StyleId, Style>> = {
  Cover: { name: '封面', font: '宋体', size: 16, center: true, after: 16 },
  CoverTitle: { name: '封面标题', font: '黑体', size: 34, center: true, after: 24 },
  H1: { name: 'heading 1', font: '黑体', size: 18, outline: 0, after: 10 },
  H2: { name: 'heading 2', font: '黑体', size: 14, outline: 1, after: 8 },
  H3: { name: 'heading 3', font: '黑体', size: 11.5, outline: 2, after: 4 },
  Body: { name: '资料正文', font: '宋体', size: 10.5, after: 4 },
  Small: { name: '资料小字', font: '宋体', size: 9, after: 2 },
  Cell: { name: '资料表格', font: '宋体', size: 9.5 },
  CellHead: { name: '资料表头', font: '黑体', size: 9.5 },
  Contents: { name: '资料目录', font: '宋体', size: 10.5, after: 3, tab: true },
}

export function stylesXml(): string {
  return [
    `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('宋体')}<w:sz w:val="21"/>`,
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    ...Object.entries(STYLES).map(([id, style]) => styleXml(id, style)),
    '</w:styles>',
  ].join('')
}

function styleXml(id: string, { name, font, size, outline, center, after = 0, tab }: Style): string {
  const leader = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${TEXT_TWIPS}"/></w:tabs>`
  return [
    `<w:style w:type="paragraph"${outline === undefined ? ' w:customStyle="1"' : ''} w:styleId="${id}">`,
    `<w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${outline === undefined ? '' : '<w:keepNext/>'}`,
    `${tab === true ? leader : ''}<w:spacing w:after="${pointTwips(after)}"/>${center === true ? '<w:jc w:val="center"/>' : ''}`,
    `${outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr>`,
    `<w:rPr>${fonts(font)}<w:sz w:val="${Math.round(size * 2)}"/></w:rPr></w:style>`,
  ].join('')
}

function fonts(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
}

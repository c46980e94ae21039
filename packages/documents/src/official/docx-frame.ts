import { styleId } from './docx-styles.ts'
import { escapeXml, HEAD, W } from './docx-xml.ts'
import type { OfficialDocument } from './official-document.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export function contentTypes(): string {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('word/document.xml', `${WORD}.document.main+xml`),
    part('word/styles.xml', `${WORD}.styles+xml`),
    part('word/settings.xml', `${WORD}.settings+xml`),
    part('word/footer1.xml', `${WORD}.footer+xml`),
    part('word/footer2.xml', `${WORD}.footer+xml`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('')
}

/** Relationships rId1, rId2, … of a kind and a target each. */
export function relationshipsXml(links: readonly (readonly [string, string])[]): string {
  const xml = links.map(([kind, target], index) => {
    const type = kind === 'core' ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${kind}`
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`
  })
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${xml.join('')}</Relationships>`
}

export function coreProperties({ title, unit, day }: OfficialDocument): string {
  const at = `${day}T00:00:00Z`
  return [
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(unit)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`,
  ].join('')
}

/** Odd and even pages differ, as their numbers stand outside. */
export function settingsXml(): string {
  return [
    `${HEAD}<w:settings ${W}><w:zoom w:percent="100"/><w:evenAndOddHeaders/>`,
    '<w:characterSpacingControl w:val="compressPunctuation"/></w:settings>',
  ].join('')
}

export function footerXml(side: 'left' | 'right'): string {
  const run = (inside: string) => `<w:r>${inside}</w:r>`
  const text = (given: string) => run(`<w:t xml:space="preserve">${given}</w:t>`)
  const mark = (kind: string) => run(`<w:fldChar w:fldCharType="${kind}"/>`)
  const instruction = run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')
  return [
    `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="${styleId('pageNumber')}"/>`,
    `<w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>`,
    `${text('— ')}${mark('begin')}${instruction}${mark('separate')}${text('1')}${mark('end')}${text(' —')}</w:p></w:ftr>`,
  ].join('')
}

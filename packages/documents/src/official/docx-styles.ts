import { escapeXml, HEAD, pointTwips, W } from './docx-xml.ts'
import type { OfficialRole } from './lines-of-document.ts'
import {
  BODY_LINE,
  OFFICIAL_STYLES,
  type OfficialStyle,
  PAGE_NUMBER_STYLE,
  TABLE_HEAD_STYLE,
  TABLE_STYLE,
} from './official-styles.ts'

export type StyleRole = OfficialRole | 'tableText' | 'tableHead' | 'pageNumber'

const ALL: readonly (readonly [StyleRole, OfficialStyle])[] = [
  ...Object.entries(OFFICIAL_STYLES).map(([role, style]) => [role as OfficialRole, style] as const),
  ['tableText', TABLE_STYLE],
  ['tableHead', TABLE_HEAD_STYLE],
  ['pageNumber', PAGE_NUMBER_STYLE],
]

export function styleId(role: StyleRole): string {
  return `Official${role.charAt(0).toUpperCase()}${role.slice(1)}`
}

/** Every look is a style, so that a change of one of them in Word changes all its lines. */
export function stylesXml(): string {
  const { font, size } = OFFICIAL_STYLES.body
  return [
    `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts(font)}${sizes(size)}`,
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>',
    `<w:pPr><w:spacing w:line="${pointTwips(BODY_LINE)}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style>`,
    ...ALL.map(([role, style]) => styleXml(role, style)),
    '</w:styles>',
  ].join('')
}

function styleXml(role: StyleRole, style: OfficialStyle): string {
  const heading = /^heading ([1-4])$/.exec(style.name)?.[1]
  const outline = heading === undefined ? '' : `<w:outlineLvl w:val="${Number(heading) - 1}"/>`
  return [
    `<w:style w:type="paragraph"${heading === undefined ? ' w:customStyle="1"' : ''} w:styleId="${styleId(role)}">`,
    `<w:name w:val="${escapeXml(style.name)}"/><w:basedOn w:val="Normal"/>`,
    `${heading === undefined ? '' : `<w:next w:val="${styleId('body')}"/>`}<w:qFormat/>`,
    `<w:pPr>${heading === undefined ? '' : '<w:keepNext/>'}${spacing(style)}${indents(style)}`,
    `${style.align === undefined ? '' : `<w:jc w:val="${style.align}"/>`}${outline}</w:pPr>`,
    `<w:rPr>${fonts(style.font)}${style.bold === true ? '<w:b/>' : ''}${sizes(style.size)}</w:rPr></w:style>`,
  ].join('')
}

function spacing({ line = BODY_LINE, before, after }: OfficialStyle): string {
  const above = before === undefined ? '' : ` w:before="${pointTwips(before)}"`
  const below = after === undefined ? '' : ` w:after="${pointTwips(after)}"`
  return `<w:spacing${above}${below} w:line="${pointTwips(line)}" w:lineRule="exact"/>`
}

/** Indents in characters, with the same in twips for programs that know no characters. */
function indents({ indent, fromRight, size }: OfficialStyle): string {
  if (indent !== undefined)
    return `<w:ind w:firstLineChars="${indent * 100}" w:firstLine="${pointTwips(indent * size)}"/>`
  return fromRight === undefined
    ? ''
    : `<w:ind w:rightChars="${fromRight * 100}" w:right="${pointTwips(fromRight * size)}"/>`
}

function fonts(name: string): string {
  const font = escapeXml(name)
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`
}

function sizes(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
}

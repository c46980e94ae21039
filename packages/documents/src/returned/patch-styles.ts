import { attribute, type FoundElement, findElement, findElements, replaceRange, withAttribute } from './xml-text.ts'

export const RED = 'FFFF8080'

/**
 * Adds a red twin for each cell style that needs one, and one style for reasons. Existing styles keep their numbers.
 */
export interface StylePatch {
  readonly xml: string
  readonly redOf: ReadonlyMap<number, number>
  readonly reason: number
}

/** Undefined where the part is not built as the format prescribes; then the file is written anew instead. */
export function patchStyles(xml: string, used: ReadonlySet<number>): StylePatch | undefined {
  const fills = findElement(xml, 'fills')
  const formats = findElement(xml, 'cellXfs')
  if (fills === undefined || formats === undefined || fills.from > formats.from) return undefined
  if (fills.inner === null || formats.inner === null) return undefined
  const prefix = /^<((?:[\w.-]+:)?)/.exec(xml.slice(fills.from))?.[1] ?? ''
  const fill = `${count(fills.inner, 'fill')}`
  const existing = findElements(formats.inner, 'xf')
  const twins: string[] = []
  const redOf = new Map<number, number>()
  for (const style of used) {
    const base = existing[style] ?? existing[0]
    if (base === undefined) return undefined
    const attributes = withAttribute(withAttribute(base.attributes, 'fillId', fill), 'applyFill', '1')
    redOf.set(style, existing.length + twins.length)
    twins.push(element(prefix, attributes, base.inner))
  }
  const reason = existing.length + twins.length
  const alignment = `<${prefix}alignment vertical="center" wrapText="1"/>`
  twins.push(element(prefix, ' numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"', alignment))
  const color = `<${prefix}fgColor rgb="${RED}"/><${prefix}bgColor indexed="64"/>`
  const pattern = `<${prefix}patternFill patternType="solid">${color}</${prefix}patternFill>`
  const red = `<${prefix}fill>${pattern}</${prefix}fill>`
  // The later range first, so that the earlier one keeps its place.
  const withFormats = replaceRange(xml, formats, extended(formats, { prefix, name: 'cellXfs', added: twins.join('') }))
  return {
    xml: replaceRange(withFormats, fills, extended(fills, { prefix, name: 'fills', added: red })),
    redOf,
    reason,
  }
}

function element(prefix: string, attributes: string, inner: string | null): string {
  return inner === null ? `<${prefix}xf${attributes}/>` : `<${prefix}xf${attributes}>${inner}</${prefix}xf>`
}

interface Extension {
  readonly prefix: string
  readonly name: 'fills' | 'cellXfs'
  readonly added: string
}

function extended({ attributes, inner }: FoundElement, { prefix, name, added }: Extension): string {
  const items = `${inner ?? ''}${added}`
  const number = `${count(items, name === 'fills' ? 'fill' : 'xf')}`
  const counted = attribute(attributes, 'count') === undefined ? attributes : withAttribute(attributes, 'count', number)
  return `<${prefix}${name}${counted}>${items}</${prefix}${name}>`
}

function count(inner: string, name: string): number {
  return findElements(inner, name).length
}

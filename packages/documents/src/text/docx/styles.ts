import { attributeOf, numberOf, walkPart } from './walk-part.ts'

interface Style {
  name: string
  basedOn?: string
  numId?: number
  level?: number
  outline?: number
}

/** What a paragraph has from its style and from the styles that one is based on. */
export interface StyleProperties {
  /** Level of a heading, 1 the outermost; undefined for body text. */
  readonly headingLevel?: number
  readonly numbering?: {
    readonly numId: number
    readonly level?: number
    /** The style that names the list, which may be bound to a level of it. */
    readonly style: string
  }
}

export interface Styles {
  of(styleId: string | undefined): StyleProperties
  /** The list of a style of lists. */
  listOf(styleId: string): number | undefined
}

const OUTLINE_OF_BODY = 9
const HEADING_NAME = /^(?:heading|标题|標題)\s*([1-9])$/i

/** Reads styles.xml; without it no paragraph has any style. */
export function readStyles(part: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>()
  let usual: string | undefined
  let current: Style | undefined
  if (part !== undefined)
    walkPart(part, {
      open(name, attributes, path) {
        if (name === 'pPrChange' || name === 'rPr') return false
        if (name === 'style') {
          const id = attributeOf(attributes, 'styleId') ?? ''
          current = { name: '' }
          styles.set(id, current)
          const isUsual = /^(?:1|true|on)$/.test(attributeOf(attributes, 'default') ?? '')
          if (isUsual && attributeOf(attributes, 'type') === 'paragraph') usual = id
        }
        if (current !== undefined && path.includes('style')) fill(current, name, { attributes, parent: path.at(-1) })
        return true
      },
    })

  function chain(styleId: string): readonly (readonly [string, Style])[] {
    const found = new Map<string, Style>()
    let id: string | undefined = styleId
    while (id !== undefined && !found.has(id)) {
      const style = styles.get(id)
      if (style === undefined) break
      found.set(id, style)
      id = style.basedOn
    }
    return [...found]
  }

  const known = new Map<string, StyleProperties>()
  return {
    of(styleId) {
      const id = styleId !== undefined && styles.has(styleId) ? styleId : usual
      if (id === undefined) return {}
      const properties = known.get(id) ?? resolve(chain(id))
      known.set(id, properties)
      return properties
    },
    listOf: (styleId) => styles.get(styleId)?.numId,
  }
}

function fill(
  style: Style,
  name: string,
  at: { attributes: Readonly<Record<string, string>>; parent?: string | undefined },
) {
  const { attributes, parent } = at
  const value = attributeOf(attributes, 'val')
  if (name === 'name' && parent === 'style') style.name = value ?? ''
  if (name === 'basedOn' && value !== undefined) style.basedOn = value
  const number = numberOf(attributes, 'val')
  if (number === undefined) return
  if (name === 'numId' && parent === 'numPr') style.numId = number
  if (name === 'ilvl' && parent === 'numPr') style.level = number
  if (name === 'outlineLvl' && parent === 'pPr') style.outline = number
}

function resolve(chain: readonly (readonly [string, Style])[]): StyleProperties {
  const headed = chain.find(([, { name, outline }]) => outline !== undefined || HEADING_NAME.test(name))?.[1]
  const listed = chain.find(([, style]) => style.numId !== undefined)
  const level = chain.find(([, style]) => style.level !== undefined)?.[1].level
  const headingLevel = headed === undefined ? undefined : headingLevelOf(headed)
  return {
    ...(headingLevel === undefined ? {} : { headingLevel }),
    ...(listed?.[1].numId === undefined
      ? {}
      : { numbering: { numId: listed[1].numId, style: listed[0], ...(level === undefined ? {} : { level }) } }),
  }
}

function headingLevelOf({ name, outline }: Style): number | undefined {
  return outline === undefined ? Number(HEADING_NAME.exec(name)?.[1]) : headingOfOutline(outline)
}

/** Outline levels count from 0; the tenth means body text. */
export function headingOfOutline(outline: number): number | undefined {
  return outline >= 0 && outline < OUTLINE_OF_BODY ? outline + 1 : undefined
}

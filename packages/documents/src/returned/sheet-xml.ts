import { parseAddress } from '../sheet/cell-address.ts'
import { attribute, findElement, findElements, type FoundElement } from './xml-text.ts'

export interface XmlCell {
  readonly column: number
  readonly attributes: string
  readonly inner: string | null
}

export interface XmlRow {
  readonly number: number
  readonly attributes: string
  readonly inner: string | null
}

/** The rows of a worksheet part as text, so that what is not touched stays as it is, letter by letter. */
export interface SheetXml {
  readonly prefix: string
  readonly data: FoundElement
  readonly rows: readonly XmlRow[]
}

/** Undefined where the text cannot be taken apart safely: comments or CDATA among the cells, or no cells at all. */
export function openSheetXml(xml: string): SheetXml | undefined {
  if (xml.includes('<!--') || xml.includes('<![CDATA[')) return undefined
  const data = findElement(xml, 'sheetData')
  if (data === undefined || data.inner === null) return undefined
  const prefix = /^<((?:[\w.-]+:)?)/.exec(xml.slice(data.from))?.[1] ?? ''
  let previous = 0
  const rows = findElements(data.inner, 'row').map(({ attributes, inner }) => {
    previous = Number.parseInt(attribute(attributes, 'r') ?? `${previous + 1}`, 10)
    return { number: previous, attributes, inner }
  })
  return { prefix, data, rows }
}

export function cellsOf(row: XmlRow): readonly XmlCell[] {
  let previous = -1
  return findElements(row.inner ?? '', 'c').map(({ attributes, inner }) => {
    const address = parseAddress(attribute(attributes, 'r') ?? '')
    previous = address?.column ?? previous + 1
    return { column: previous, attributes, inner }
  })
}

export function styleOf(attributes: string): number {
  return Number.parseInt(attribute(attributes, 's') ?? '0', 10)
}

export function cellText(prefix: string, cell: XmlCell): string {
  const tag = `${prefix}c`
  return cell.inner === null ? `<${tag}${cell.attributes}/>` : `<${tag}${cell.attributes}>${cell.inner}</${tag}>`
}

export function rowText(prefix: string, row: XmlRow): string {
  const tag = `${prefix}row`
  return row.inner === null || row.inner === ''
    ? `<${tag}${row.attributes}/>`
    : `<${tag}${row.attributes}>${row.inner}</${tag}>`
}

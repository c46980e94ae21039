import { SaxesParser } from 'saxes'
import { damaged } from '../refused.ts'

export type Attributes = Readonly<Record<string, string>>

/** Names come without their namespace prefix, as generators differ in it. Attributes keep theirs ("r:id"). */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/**
 * Walks through one XML part. A document type is refused, so that there are no entities to expand and nothing to fetch;
 * whatever is not well-formed is refused as well.
 */
export function parseXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('doctype', () => {
    throw damaged('document type declaration')
  })
  parser.on('error', (error) => {
    throw damaged(error.message)
  })
  parser.on('opentag', (tag) => handlers.open?.(localName(tag.name), tag.attributes))
  parser.on('closetag', (tag) => handlers.close?.(localName(tag.name)))
  const { text } = handlers
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(decodeXml(bytes)).close()
}

/** UTF-8, or UTF-16 where the part says so by its first bytes. */
export function decodeXml(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw damaged('encoding of a part')
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

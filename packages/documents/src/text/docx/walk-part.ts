import { type Attributes, parseXml, type XmlHandlers } from '../../sheet/xlsx/parse-xml.ts'
import { TEXT_LIMITS } from '../text-limits.ts'
import { TextRefusedError } from '../text-refused.ts'

/** An attribute by its name without prefix; nearly every writer uses "w", the others are looked through. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  const usual = attributes[`w:${name}`]
  if (usual !== undefined) return usual
  const key = Object.keys(attributes).find((candidate) => candidate === name || candidate.endsWith(`:${name}`))
  return key === undefined ? undefined : attributes[key]
}

/** A whole number in an attribute; what is none counts as absent. */
export function numberOf(attributes: Attributes, name: string): number | undefined {
  const text = attributeOf(attributes, name)
  return text !== undefined && /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : undefined
}

/** Is the switch on that an element with or without a value turns? */
export function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off|none)$/.test(attributeOf(attributes, 'val') ?? '1')
}

export interface PathHandlers {
  /** `path` names the elements around, the outermost first, without the one that opens. `false` leaves it out whole. */
  readonly open: (name: string, attributes: Attributes, path: readonly string[]) => boolean
  readonly text?: (text: string, path: readonly string[]) => void
  readonly close?: (name: string, path: readonly string[]) => void
}

/**
 * Walks through a part of a Word file with the names around each element. Of the alternatives that a writer gives for
 * one thing, only the first is walked.
 */
export function walkPart(bytes: Uint8Array, handlers: PathHandlers): void {
  const path: string[] = []
  /** Per open AlternateContent: has one of its alternatives been taken? */
  const taken: boolean[] = []
  let skipped = 0
  function isTaken(name: string): boolean {
    if (path.at(-1) !== 'AlternateContent' || (name !== 'Choice' && name !== 'Fallback')) return true
    const first = taken.at(-1) === false
    if (first) taken[taken.length - 1] = true
    return first
  }
  const xml: XmlHandlers = {
    open(name, attributes) {
      if (skipped > 0 || !isTaken(name) || !handlers.open(name, attributes, path)) {
        skipped += 1
        return
      }
      if (path.length > TEXT_LIMITS.depth) throw new TextRefusedError('damaged', 'elements too deep')
      if (name === 'AlternateContent') taken.push(false)
      path.push(name)
    },
    text(text) {
      if (skipped === 0) handlers.text?.(text, path)
    },
    close(name) {
      if (skipped > 0) {
        skipped -= 1
        return
      }
      path.pop()
      if (name === 'AlternateContent') taken.pop()
      handlers.close?.(name, path)
    },
  }
  parseXml(bytes, xml)
}

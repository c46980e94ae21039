import type { ZipParts } from '../../sheet/zip/zip-parts.ts'
import type { Relationship } from '../../sheet/zip/relationships.ts'
import type { ReferenceKind } from './draft.ts'
import { attributeOf, walkPart } from './walk-part.ts'

/** Texts beside the body: notes and comments by kind and id, headers and footers in the order of their parts. */
export interface SideTexts {
  find(kind: ReferenceKind, id: string): string | undefined
  readonly margins: readonly string[]
}

const KINDS: readonly ReferenceKind[] = ['footnote', 'endnote', 'comment']
const MARGINS = [
  ['header', 'hdr'],
  ['footer', 'ftr'],
] as const

export function readSideTexts(zip: ZipParts, relationships: ReadonlyMap<string, Relationship>): SideTexts {
  const partsOf = (kind: string) =>
    [...relationships.values()].filter(({ type }) => type.endsWith(`/${kind}`)).map(({ target }) => target)
  const texts = new Map<string, string>()
  for (const kind of KINDS)
    for (const path of partsOf(`${kind}s`))
      for (const [id, text] of textsOf(zip.find(path), kind)) texts.set(`${kind} ${id}`, text)
  const margins = MARGINS.flatMap(([kind, element]) =>
    partsOf(kind)
      .toSorted()
      .flatMap((path) => [...textsOf(zip.find(path), element).values()])
      .filter((text) => text.trim() !== ''),
  )
  return { find: (kind, id) => texts.get(`${kind} ${id}`), margins: [...new Set(margins)] }
}

/** The text of each element of this name by its id, its paragraphs on lines of their own. */
function textsOf(part: Uint8Array | undefined, element: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  if (part === undefined) return texts
  let lines: string[] | undefined
  let id = ''
  walkPart(part, {
    open(name, attributes, path) {
      if (name === element) {
        // The lines that part notes from the text are notes themselves, of a type of their own.
        if (attributeOf(attributes, 'type') !== undefined && element !== 'hdr' && element !== 'ftr') return false
        lines = []
        id = attributeOf(attributes, 'id') ?? ''
      } else if (name === 'p') lines?.push('')
      else if (name === 'tab' && path.at(-1) === 'r') lines?.push(`${lines.pop() ?? ''}\t`)
      return name !== 'del' && name !== 'moveFrom'
    },
    text(text, path) {
      if (path.at(-1) === 't') lines?.push((lines.pop() ?? '') + text)
    },
    close(name) {
      if (name !== element || lines === undefined) return
      texts.set(id, lines.join('\n').trim())
      lines = undefined
    },
  })
  return texts
}

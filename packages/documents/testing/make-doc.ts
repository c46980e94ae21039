import { compoundFile } from './make-compound.ts'

/** A cell of a row and how it is merged downward, in a change of its own: 1 with the one above, 3 beginning. */
export type MergedCell = readonly [cell: number, merge: number]

export interface TestDocParagraph {
  readonly text: string
  /** Ends a cell or a row; a plain paragraph else. */
  readonly mark?: 'cell' | 'row'
  readonly style?: number
  readonly list?: { readonly number: number; readonly level?: number }
  /** Edges of the cells of a row in twentieths of a point, and the flags of its cells. */
  readonly row?: { readonly edges: readonly number[]; readonly flags?: readonly number[]; readonly merged?: MergedCell }
  /** Stretches of the text that were deleted or inserted under tracking. */
  readonly deleted?: string
  readonly inserted?: string
}

export interface TestDoc {
  readonly paragraphs: readonly TestDocParagraph[]
  /** Lists in order, from number 1: levels with the number of their format, %1 to %9 in their text. */
  readonly lists?: readonly (readonly { readonly format: number; readonly text: string; readonly start?: number }[])[]
  readonly footnotes?: string
  readonly encrypted?: boolean
  /** Store the text in one byte a character, as Word does where it can. */
  readonly narrow?: boolean
}

const PAGE = 512
const TEXT_AT = 2 * PAGE

/** A .doc built table by table: file information, one piece of text, one page of properties of each kind, lists. */
export function makeDoc(document: TestDoc): Uint8Array {
  const { paragraphs, footnotes = '', encrypted = false, narrow = false } = document
  const marks = { cell: '\u0007', row: '\u0007' }
  const texts = paragraphs.map(({ text, mark }) => text + (mark === undefined ? '\r' : marks[mark]))
  const body = texts.join('')
  const text = body + (footnotes === '' ? '' : `${footnotes}\r`) + '\r'
  const width = narrow ? 1 : 2
  const placeOf = (position: number) => TEXT_AT + position * width
  const bytes = narrow ? Uint8Array.from(text, (sign) => sign.charCodeAt(0)) : utf16(text)
  const pages = Math.ceil((TEXT_AT + bytes.length) / PAGE)

  const starts = texts.map((_, index) => texts.slice(0, index).join('').length)
  const paragraphRuns = paragraphs.map((paragraph, index) => ({
    from: placeOf(starts[index] ?? 0),
    to: placeOf((starts[index] ?? 0) + (texts[index]?.length ?? 0)),
    bytes: paragraphBytes(paragraph),
  }))
  const characterRuns = paragraphs.flatMap(({ text: own, deleted, inserted }, index) =>
    (
      [
        ['deleted', deleted, 0x0800],
        ['inserted', inserted, 0x0801],
      ] as const
    ).flatMap(([, part, code]) => {
      if (part === undefined) return []
      const from = (starts[index] ?? 0) + own.indexOf(part)
      return [{ from: placeOf(from), to: placeOf(from + part.length), bytes: [3, ...u16(code), 1] }]
    }),
  )
  const main = new Uint8Array((pages + 2) * PAGE)
  main.set(bytes, TEXT_AT)
  main.set(propertyPage(withGaps(paragraphRuns, TEXT_AT), 13), pages * PAGE)
  main.set(propertyPage(withGaps(characterRuns, TEXT_AT), 1), (pages + 1) * PAGE)

  const tables: number[] = []
  const places = new Map<number, readonly [number, number]>()
  const put = (place: number, content: readonly number[], length = content.length) => {
    places.set(place, [tables.length, length])
    tables.push(...content)
  }
  put(0xa2, styleSheet())
  put(0x102, [...u32(TEXT_AT, TEXT_AT + bytes.length), ...u32(pages)])
  put(0xfa, [...u32(TEXT_AT, TEXT_AT + bytes.length), ...u32(pages + 1)])
  const place = narrow ? ((TEXT_AT * 2) | 0x40000000) >>> 0 : TEXT_AT
  put(0x1a2, [2, ...u32(16), ...u32(0, text.length), ...u16(0), ...u32(place), ...u16(0)])
  const { definitions, levels, overrides } = listTables(document.lists ?? [])
  put(0x2e2, [...definitions, ...levels], definitions.length)
  put(0x2ea, overrides)

  const view = new DataView(main.buffer)
  view.setUint16(0, 0xa5ec, true)
  view.setUint16(2, 0x00c1, true)
  view.setUint16(0x0a, 0x0200 | (encrypted ? 0x0100 : 0), true)
  view.setUint32(0x18, TEXT_AT, true)
  view.setUint32(0x4c, body.length, true)
  view.setUint32(0x50, footnotes === '' ? 0 : footnotes.length + 1, true)
  for (const [at, [offset, length]] of places) {
    view.setUint32(at, offset, true)
    view.setUint32(at + 4, length, true)
  }
  return compoundFile({ WordDocument: main, '1Table': Uint8Array.from(tables) })
}

interface Run {
  readonly from: number
  readonly to: number
  readonly bytes: readonly number[]
}

/** Runs of a page follow one another; what lies between those that have properties has none. */
function withGaps(runs: readonly Run[], start: number): readonly Run[] {
  let at = start
  return runs
    .toSorted((a, b) => a.from - b.from)
    .flatMap((run) => {
      const gap = run.from > at ? [{ from: at, to: run.from, bytes: [] }] : []
      at = run.to
      return [...gap, run]
    })
}

function propertyPage(runs: readonly Run[], width: number): Uint8Array {
  const page = new Uint8Array(PAGE)
  const view = new DataView(page.buffer)
  let free = PAGE - 2
  for (const [index, { from, to, bytes }] of runs.entries()) {
    view.setUint32(index * 4, from, true)
    view.setUint32(index * 4 + 4, to, true)
    if (bytes.length === 0) continue
    free -= bytes.length + (bytes.length % 2)
    if (free % 2 === 1) free -= 1
    page.set(bytes, free)
    page[(runs.length + 1) * 4 + index * width] = free / 2
  }
  if ((runs.length + 1) * 4 + runs.length * width > free) throw new Error('too much for one page of properties')
  page[PAGE - 1] = runs.length
  return page
}

function paragraphBytes({ style = 0, list, mark, row }: TestDocParagraph): readonly number[] {
  const changes = [
    ...(list === undefined ? [] : [...u16(0x260a), list.level ?? 0, ...u16(0x460b, list.number)]),
    ...(mark === undefined ? [] : [...u16(0x2416), 1]),
    ...(mark === 'row' ? [...u16(0x2417), 1] : []),
    ...(row === undefined ? [] : rowBytes(row)),
  ]
  const properties = [...u16(style), ...changes]
  // The length counts words and one byte less; an even length has its count in a byte of its own.
  return properties.length % 2 === 1
    ? [(properties.length + 1) / 2, ...properties]
    : [0, properties.length / 2, ...properties]
}

function rowBytes({ edges, flags = [], merged }: NonNullable<TestDocParagraph['row']>): readonly number[] {
  const cells = flags.flatMap((flag) => [...u16(flag), ...Array.from({ length: 18 }, () => 0)])
  const rest = [edges.length - 1, ...u16(...edges), ...cells]
  const merge = merged === undefined ? [] : [...u16(0xd62b), 2, ...merged]
  return [...u16(0xd608), ...u16(rest.length + 1), ...rest, ...merge]
}

/** Style 0 is the body, 1 to 3 are headings. */
function styleSheet(): readonly number[] {
  const style = (kind: number, name: string) => {
    const base = kind === 0 ? 0xfff : 0
    const inside = [
      ...u16(kind, (base << 4) | 1, (0 << 4) | 2, 0, 0),
      ...u16(name.length, ...[...name].map((sign) => sign.charCodeAt(0)), 0),
      ...u16(2, kind),
      ...u16(0),
    ]
    return [...u16(inside.length), ...inside]
  }
  const styles = ['Normal', 'heading 1', 'heading 2', 'heading 3'].flatMap((name, kind) => style(kind, name))
  return [...u16(18, 4, 10), ...Array.from({ length: 14 }, () => 0), ...styles]
}

function listTables(lists: NonNullable<TestDoc['lists']>) {
  const padding = (length: number) => Array.from({ length }, () => 0)
  const definitions = [...u16(lists.length), ...lists.flatMap((_, index) => [...u32(100 + index), ...padding(24)])]
  const levels = lists.flatMap((list) =>
    Array.from({ length: 9 }, (_, level) => {
      const { format, text, start = 1 } = list[level] ?? { format: 0, text: '' }
      const units = [...text.replaceAll(/%(\d)/g, (__, digit: string) => String.fromCharCode(Number(digit) - 1))]
      return [...u32(start), format, ...padding(23), ...u16(units.length, ...units.map((sign) => sign.charCodeAt(0)))]
    }).flat(),
  )
  const overrides = [
    ...u32(lists.length),
    ...lists.flatMap((_, index) => [...u32(100 + index), ...padding(12)]),
    ...lists.flatMap(() => u32(0xffffffff)),
  ]
  return { definitions, levels, overrides }
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(u16(...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))))
}

function u16(...values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff])
}

function u32(...values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff])
}

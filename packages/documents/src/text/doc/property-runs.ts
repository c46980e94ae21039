import { type ByteReader, byteReader } from './byte-reader.ts'
import type { DocStreams } from './doc-streams.ts'

/** Properties of a stretch of the main stream: changes against the style, one after the other. */
export interface PropertyRun {
  readonly from: number
  readonly to: number
  /** The style of a paragraph; 0 for characters. */
  readonly style: number
  readonly changes: Uint8Array
}

export interface Change {
  readonly code: number
  readonly operand: ByteReader
}

const PAGE = 512

/** Finds the run that a place of the main stream lies in. */
export function readRuns(
  streams: DocStreams,
  kind: 'paragraphRuns' | 'characterRuns',
): (place: number) => PropertyRun | undefined {
  const { table, find } = streams
  const { at, length } = find(kind)
  const count = Math.max(0, Math.floor((length - 4) / 8))
  const runs: PropertyRun[] = []
  for (let index = 0; index < count; index += 1) {
    const page = table.u32(at + (count + 1) * 4 + index * 4) & 0x3fffff
    runs.push(...runsOfPage(byteReader(streams.main.slice(page * PAGE, PAGE)), kind))
  }
  runs.sort((a, b) => a.from - b.from)
  return (place) => {
    let low = 0
    let high = runs.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((runs[middle]?.to ?? 0) <= place) low = middle + 1
      else high = middle
    }
    const run = runs[low]
    return run !== undefined && run.from <= place && place < run.to ? run : undefined
  }
}

function runsOfPage(page: ByteReader, kind: 'paragraphRuns' | 'characterRuns'): readonly PropertyRun[] {
  const count = page.u8(PAGE - 1)
  return Array.from({ length: count }, (_, index) => {
    const from = page.u32(index * 4)
    const to = page.u32(index * 4 + 4)
    const places = (count + 1) * 4
    if (kind === 'characterRuns') {
      const at = page.u8(places + index) * 2
      return { from, to, style: 0, changes: at === 0 ? NONE : page.slice(at + 1, page.u8(at)) }
    }
    const at = page.u8(places + index * 13) * 2
    if (at === 0) return { from, to, style: 0, changes: NONE }
    const words = page.u8(at)
    const start = words === 0 ? at + 2 : at + 1
    const length = words === 0 ? page.u8(at + 1) * 2 : words * 2 - 1
    if (length < 2) return { from, to, style: 0, changes: NONE }
    return { from, to, style: page.u16(start), changes: page.slice(start + 2, length - 2) }
  })
}

const NONE = new Uint8Array()
const DEFINE_TABLE = 0xd608
const CHANGE_TABS = 0xc615
const HUGE = [0x6645, 0x6646, 0x646b]
const MOST_CHANGES = 10_000

/** The changes of a run in order; those that were too long for their place are taken from where they are. */
export function changesOf(bytes: Uint8Array, data: ByteReader | undefined): readonly Change[] {
  const changes: Change[] = []
  collect(bytes, changes)
  for (const { code, operand } of [...changes]) {
    if (!HUGE.includes(code) || data === undefined) continue
    const at = operand.u32(0)
    if (at + 2 <= data.length) collect(data.slice(at + 2, Math.min(data.u16(at), data.length - at - 2)), changes)
  }
  return changes
}

function collect(bytes: Uint8Array, changes: Change[]): void {
  const reader = byteReader(bytes)
  let at = 0
  while (at + 2 <= reader.length && changes.length < MOST_CHANGES) {
    const code = reader.u16(at)
    const size = operandSize(reader, code, at + 2)
    if (at + 2 + size > reader.length) return
    changes.push({ code, operand: byteReader(reader.slice(at + 2, size)) })
    at += 2 + size
  }
}

function operandSize(reader: ByteReader, code: number, at: number): number {
  const kind = code >> 13
  if (kind < 2) return 1
  if (kind === 2 || kind === 4 || kind === 5) return 2
  if (kind === 3) return 4
  if (kind === 7) return 3
  if (at >= reader.length) return reader.length
  if (code === DEFINE_TABLE) return at + 2 > reader.length ? reader.length : reader.u16(at) + 1
  if (code === CHANGE_TABS && reader.u8(at) === 255) return reader.length
  return reader.u8(at) + 1
}

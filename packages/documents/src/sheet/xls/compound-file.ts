import { damaged } from '../refused.ts'

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const LAST_SECTOR = 0xfffffffa
const MINI_SECTOR = 64

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

export interface CompoundFile {
  has(name: string): boolean
  /** The bytes of one stream; streams nobody asks for are not put together. */
  find(name: string): Uint8Array | undefined
}

/**
 * Opens an OLE compound file. Every chain is followed at most as far as the file has sectors, so a chain that bites its
 * tail ends in a refusal.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 1536) throw damaged('compound file too short')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw damaged('sector size')
  const file: Sectors = { bytes, size: 1 << shift, first: 1, most: Math.ceil(bytes.length / (1 << shift)) }
  const table = allocationTable(file, view)
  const entries = readDirectory(readChain(file, table, view.getUint32(48, true)))
  const root = entries.find((entry) => entry.type === 5)
  if (root === undefined) throw damaged('no root entry')
  const cutoff = view.getUint32(56, true)

  function readMini(start: number): Uint8Array {
    const mini = readChain(file, table, root?.start ?? LAST_SECTOR)
    const miniTable = toNumbers(readChain(file, table, view.getUint32(60, true)))
    const most = Math.ceil(mini.length / MINI_SECTOR)
    return readChain({ bytes: mini, size: MINI_SECTOR, first: 0, most }, miniTable, start)
  }
  return {
    has: (name) => entries.some((entry) => entry.type === 2 && entry.name === name),
    find(name) {
      const entry = entries.find((candidate) => candidate.type === 2 && candidate.name === name)
      if (entry === undefined) return undefined
      const whole = entry.size < cutoff ? readMini(entry.start) : readChain(file, table, entry.start)
      if (whole.length < entry.size) throw damaged('a stream shorter than it says')
      return whole.subarray(0, entry.size)
    },
  }
}

interface Sectors {
  readonly bytes: Uint8Array
  readonly size: number
  readonly most: number
  /** Where sector 0 lies: the header of the file takes the place of one, the mini stream has none. */
  readonly first: 0 | 1
}

function sector(file: Sectors, index: number): Uint8Array {
  const from = (index + file.first) * file.size
  if (from >= file.bytes.length) throw damaged('a sector beyond the end of the file')
  return file.bytes.subarray(from, from + file.size)
}

function allocationTable(file: Sectors, view: DataView): readonly number[] {
  const places: number[] = []
  for (let at = 76; at < 512; at += 4) places.push(view.getUint32(at, true))
  let next = view.getUint32(68, true)
  for (let steps = 0; next < LAST_SECTOR; steps += 1) {
    if (steps > file.most) throw damaged('endless chain')
    const numbers = toNumbers(sector(file, next))
    places.push(...numbers.slice(0, -1))
    next = numbers.at(-1) ?? LAST_SECTOR
  }
  const used = places.filter((place) => place < LAST_SECTOR)
  if (used.length > file.most) throw damaged('allocation table longer than the file')
  return used.flatMap((place) => toNumbers(sector(file, place)))
}

function readChain(file: Sectors, table: readonly number[], start: number): Uint8Array {
  const parts: Uint8Array[] = []
  for (let at = start; at < LAST_SECTOR; at = table[at] ?? LAST_SECTOR) {
    if (parts.length > file.most) throw damaged('endless chain')
    parts.push(sector(file, at))
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function readDirectory(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: { name: string; type: number; start: number; size: number }[] = []
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const type = bytes[at + 66] ?? 0
    const length = Math.min(64, view.getUint16(at + 64, true))
    if (type === 0 || length < 2) continue
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2))
    entries.push({ name, type, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) })
  }
  return entries
}

function toNumbers(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true))
}

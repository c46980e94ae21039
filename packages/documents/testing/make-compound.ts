const SECTOR = 512
const LEAST = 8 * SECTOR

/** An OLE compound file of up to three streams of at least 4,096 bytes each, in 512-byte sectors: no mini stream. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const padded = Object.entries(streams).map(([name, content]) => {
    const stream = new Uint8Array(Math.max(LEAST, Math.ceil(content.length / SECTOR) * SECTOR))
    stream.set(content)
    return { name, stream }
  })
  const streamSectors = padded.reduce((sum, { stream }) => sum + stream.length / SECTOR, 0)
  let fatSectors = 1
  while (fatSectors * 128 < streamSectors + 1 + fatSectors) fatSectors += 1
  const fat = new Uint32Array(fatSectors * 128).fill(0xffffffff)
  const directory = new Uint8Array(SECTOR)
  writeEntry(directory, 0, { name: 'Root Entry', type: 5, start: 0xfffffffe, size: 0, child: 1, next: 0xffffffff })
  let start = 0
  for (const [index, { name, stream }] of padded.entries()) {
    const end = start + stream.length / SECTOR
    for (let at = start; at < end; at += 1) fat[at] = at + 1 < end ? at + 1 : 0xfffffffe
    const next = index + 1 < padded.length ? index + 2 : 0xffffffff
    writeEntry(directory, index + 1, { name, type: 2, start, size: stream.length, child: 0xffffffff, next })
    start = end
  }
  fat[streamSectors] = 0xfffffffe
  for (let index = 0; index < fatSectors; index += 1) fat[streamSectors + 1 + index] = 0xfffffffd
  const header = headerOf(streamSectors, fatSectors)
  return new Uint8Array(
    Buffer.concat([header, ...padded.map(({ stream }) => stream), directory, new Uint8Array(fat.buffer)]),
  )
}

function headerOf(streamSectors: number, fatSectors: number): Uint8Array {
  const header = new Uint8Array(SECTOR)
  const view = new DataView(header.buffer)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const fields = [
    [24, 0x003e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const
  for (const [at, value] of fields) view.setUint16(at, value, true)
  view.setUint32(44, fatSectors, true)
  view.setUint32(48, streamSectors, true)
  view.setUint32(56, 4096, true)
  view.setUint32(60, 0xfffffffe, true)
  view.setUint32(68, 0xfffffffe, true)
  for (let index = 0; index < 109; index += 1)
    view.setUint32(76 + index * 4, index < fatSectors ? streamSectors + 1 + index : 0xffffffff, true)
  return header
}

interface DirectoryEntry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
  readonly child: number
  readonly next: number
}

function writeEntry(directory: Uint8Array, index: number, entry: DirectoryEntry): void {
  const { name, type, start, size, child, next } = entry
  const view = new DataView(directory.buffer, index * 128, 128)
  for (let at = 0; at < name.length; at += 1) view.setUint16(at * 2, name.charCodeAt(at), true)
  view.setUint16(64, name.length * 2 + 2, true)
  view.setUint8(66, type)
  view.setUint8(67, 1)
  view.setUint32(68, 0xffffffff, true)
  view.setUint32(72, next, true)
  view.setUint32(76, child, true)
  view.setUint32(116, start, true)
  view.setUint32(120, size, true)
}

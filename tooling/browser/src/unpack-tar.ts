import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const BLOCK = 512

/** Writes the plain files of a tar archive below the folder. Other entries (links, devices) are left out. */
export function unpackTar(archive: Buffer, folder: string): void {
  let offset = 0
  while (offset + BLOCK <= archive.length) {
    const header = archive.subarray(offset, offset + BLOCK)
    const name = text(header, 0, 100)
    if (name === '') return
    const size = Number.parseInt(text(header, 124, 12), 8)
    const start = offset + BLOCK
    const isPlainFile = header[156] === 0 || header[156] === 0x30
    if (isPlainFile) writeInside(folder, name, archive.subarray(start, start + size))
    offset = start + Math.ceil(size / BLOCK) * BLOCK
  }
}

function writeInside(folder: string, name: string, content: Buffer): void {
  const file = path.resolve(folder, name)
  if (!file.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${name} lies outside the folder`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content, { mode: 0o755 })
}

function text(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end === -1 ? length : end).trim()
}

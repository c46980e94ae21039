import { inflateRawSync } from 'node:zlib'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50

/** A text inside of a .docx or .xlsx that the product has made. */
export function textInside(file: Buffer, path: string): string {
  const text = textsInside(file)[path]
  if (text === undefined) throw new Error(`there is no ${path} inside`)
  return text
}

/** All parts, by the central directory. */
export function textsInside(file: Buffer): Readonly<Record<string, string>> {
  const parts: Record<string, string> = {}
  for (let at = 0; at < file.length - 46; at += 1) {
    if (file.readUInt32LE(at) !== CENTRAL) continue
    const [nameLength, offset] = [file.readUInt16LE(at + 28), file.readUInt32LE(at + 42)]
    if (file.readUInt32LE(offset) !== LOCAL) continue
    const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
    const bytes = file.subarray(start, start + file.readUInt32LE(at + 20))
    const text = file.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)
    parts[file.toString('utf8', at + 46, at + 46 + nameLength)] = text.toString('utf8')
  }
  return parts
}

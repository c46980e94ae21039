import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromFile } from 'file-type'

/** The media type by content, or undefined when nothing is recognised. The name only tells plain text from CSV. */
export async function mediaTypeOf(place: string, name: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(place)
  if (found?.mime === 'application/x-cfb') return oldOfficeType(await readFile(place))
  if (found !== undefined) return HEIF_FAMILY.has(found.mime) ? 'image/heic' : found.mime
  return textType(await readFile(place), path.extname(name).toLowerCase())
}

/** Phones write the same pictures under several brands of one container. */
const HEIF_FAMILY: ReadonlySet<string> = new Set(['image/heif', 'image/heic-sequence', 'image/heif-sequence'])

/** Word and Excel of before 2007 share one container; the name of the main stream tells them apart. */
const OLD_OFFICE = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['Book', 'application/vnd.ms-excel'],
] as const

function oldOfficeType(bytes: Buffer): string | undefined {
  return OLD_OFFICE.find(([stream]) => bytes.includes(Buffer.from(`${stream}\0`, 'utf16le')))?.[1]
}

const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  // What is pasted into a table comes as a file of this ending.
  '.tsv': 'text/plain',
}

function textType(bytes: Buffer, ending: string): string | undefined {
  const type = TEXT_TYPES[ending]
  return type !== undefined && !bytes.includes(0) && isReadable(bytes) ? type : undefined
}

/** Chinese text comes as UTF-8 or GB18030. */
function isReadable(bytes: Buffer): boolean {
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return true
    } catch {
      return false
    }
  })
}

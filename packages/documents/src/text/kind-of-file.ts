import { isCompoundFile, openCompoundFile } from '../sheet/xls/compound-file.ts'
import { openZip } from '../sheet/zip/zip-parts.ts'
import { mainPart } from './docx/read-docx.ts'
import { TEXT_LIMITS } from './text-limits.ts'
import { type ForeignKind, TextRefusedError } from './text-refused.ts'

export type KindOfFile = 'docx' | 'doc' | 'pdf' | 'text'

/**
 * What a file is, by its content and never by its name. Files that are surely something else, and documents under a
 * password, are refused here; "text" is what nothing speaks against.
 */
export function kindOfFile(bytes: Uint8Array): KindOfFile {
  if (bytes.length === 0) throw new TextRefusedError('empty', 'no bytes')
  const head = latin(bytes, 1024)
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return inZip(bytes)
  if (isCompoundFile(bytes)) return inCompoundFile(bytes)
  if (isPicture(head)) throw new TextRefusedError('noText', 'picture')
  const foreign =
    SIGNATURES.find(([sign]) => head.startsWith(sign))?.[1] ?? FOREIGN.find(([pattern]) => pattern.test(head))?.[1]
  if (foreign !== undefined) throw new TextRefusedError('notADocument', foreign, foreign)
  return head.includes('%PDF-') ? 'pdf' : 'text'
}

const FOREIGN: readonly (readonly [RegExp, ForeignKind])[] = [
  [/^\{\\rtf/, 'RTF'],
  [
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body|w:worddocument|svg)\b/i,
    'HTML',
  ],
  [/^(?:\u00ef\u00bb\u00bf)?\s*<\?(?:xml|mso-application)\b/i, 'XML'],
  [/^\s*(?:MIME-Version|From|Content-Type):/i, 'MHT'],
]

/** How files of these kinds begin, byte by byte. */
const SIGNATURES: readonly (readonly [string, ForeignKind])[] = [
  ...['Rar!', '7z\u00bc\u00af', '\u001f\u008b', 'BZh'].map((sign) => [sign, 'ZIP'] as const),
  ...['MZ', '\u007fELF'].map((sign) => [sign, 'EXE'] as const),
]
const PICTURES = ['\u00ff\u00d8\u00ff', '\u0089PNG', 'GIF8', 'II*\0', 'MM\0*']

function inZip(bytes: Uint8Array): 'docx' {
  const zip = openZip(bytes, TEXT_LIMITS)
  const main = mainPart(zip)
  if (main !== undefined && !/^(?:xl|ppt)\//i.test(main)) return 'docx'
  const names = new Set(zip.entries.map(({ name }) => name))
  const other = names.has('mimetype') || names.has('content.xml') ? 'OpenDocument' : 'ZIP'
  const kind = main === undefined ? other : main.startsWith('xl') ? 'Excel' : 'PowerPoint'
  throw new TextRefusedError('notADocument', kind, kind)
}

function inCompoundFile(bytes: Uint8Array): 'doc' {
  const file = openCompoundFile(bytes)
  if (file.has('EncryptedPackage')) throw new TextRefusedError('encrypted', 'a Word file inside an encrypted package')
  if (file.has('WordDocument')) return 'doc'
  const kind: ForeignKind | undefined =
    file.has('Workbook') || file.has('Book') ? 'Excel' : file.has('PowerPoint Document') ? 'PowerPoint' : undefined
  throw new TextRefusedError('notADocument', 'compound file', file.has('MatOST') ? 'Works' : kind)
}

/** JPEG, PNG, GIF, BMP, TIFF, WebP and the HEIC of phones. */
function isPicture(head: string): boolean {
  if (PICTURES.some((sign) => head.startsWith(sign))) return true
  if (head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0') return true
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return true
  return head.slice(4, 8) === 'ftyp' && /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1|avi[fs])/.test(head.slice(8, 12))
}

/** One character per byte. */
function latin(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}

import { readDocx } from './docx/read-docx.ts'
import { kindOfFile } from './kind-of-file.ts'
import { withoutRadicals } from './radicals.ts'
import { readPlainText } from './read-plain-text.ts'
import type { TextDocument } from './text-document.ts'
import { TEXT_LIMITS } from './text-limits.ts'
import { TextRefusedError } from './text-refused.ts'

/**
 * Reads a document by what it is, not by what it is called. Throws TextRefusedError, or the refusal of a container, for
 * what cannot or must not be read. Untrusted bytes belong into the worker: call `readTextDocument` instead.
 */
export async function readTextBytes(bytes: Uint8Array): Promise<TextDocument> {
  if (bytes.length > TEXT_LIMITS.fileBytes) throw new TextRefusedError('tooLarge', 'file')
  const document = await readKind(bytes)
  const characters = document.paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  if (characters > TEXT_LIMITS.characters) throw new TextRefusedError('tooLarge', 'characters')
  if (document.paragraphs.length > TEXT_LIMITS.paragraphs) throw new TextRefusedError('tooLarge', 'paragraphs')
  if (document.paragraphs.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return withoutRadicals(document)
  const hasPictures = document.container === 'pdf' || document.notes.some(({ code }) => code === 'picture')
  throw new TextRefusedError(hasPictures ? 'noText' : 'empty', 'no text')
}

/** The parsers of the rarer kinds are loaded when the first of their kind comes. */
async function readKind(bytes: Uint8Array): Promise<TextDocument> {
  const kind = kindOfFile(bytes)
  if (kind === 'docx') return readDocx(bytes)
  if (kind === 'doc') return (await import('./doc/read-doc.ts')).readDoc(bytes)
  if (kind === 'pdf') return (await import('./pdf/read-pdf.ts')).readPdf(bytes)
  const text = readPlainText(bytes)
  if (text === undefined) throw new TextRefusedError('notADocument', 'neither a document nor text')
  return text
}
